import type { Subject, SubjectKind } from '../../subject/subject.ts';
import type { EnvironmentMention, Mention } from '../../subject/mention.ts';
import type { StackNames } from '../../subject/stack-names.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';

export type { EnvironmentMention, Mention };

/** The vocabulary as one document asks it: headings and leads are asked of again and again. */
export interface Scope {
  mentionsIn(text: string): readonly Mention[];
  environmentsIn(text: string): readonly EnvironmentMention[];
  /** The thing of a kind that needs no name, because there is one only, in that environment at least. */
  implied(kind: SubjectKind, environment: string | undefined): Subject | undefined;
  /** Every name by what it names. */
  readonly names: StackNames;
}

export function scopeOf(vocabulary: Vocabulary): Scope {
  return {
    mentionsIn: remembered((text) => vocabulary.mentionsIn(text)),
    environmentsIn: remembered((text) => vocabulary.environmentsIn(text)),
    implied: (kind, environment) => vocabulary.implied(kind, environment),
    names: vocabulary.names,
  };
}

function remembered<R>(of: (text: string) => R): (text: string) => R {
  const known = new Map<string, { readonly result: R }>();
  return (text) => {
    const hit = known.get(text) ?? { result: of(text) };
    known.set(text, hit);
    return hit.result;
  };
}
