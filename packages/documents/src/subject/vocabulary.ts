import type { ResolvedStack } from '@stackwright/schema';
import { stackNamesOf } from './stack-names.ts';
import type { StackNames } from './stack-names.ts';
import { environmentTerms } from './environment-words.ts';
import { thingsOf } from './things.ts';
import type { EnvironmentMention, Mention } from './mention.ts';
import type { Subject, SubjectKind } from './subject.ts';
import { subjectKey } from './subject.ts';
import { edgeTerms } from './terms/edges.ts';
import { hostTerms } from './terms/hosts.ts';
import { nameTerms } from './terms/names.ts';
import { otherTerms } from './terms/others.ts';
import { retiredTerms } from './terms/retired.ts';
import { serverTerms } from './terms/servers.ts';
import { serviceTerms } from './terms/services.ts';
import type { Term } from './terms/term.ts';
import { matchesIn, mayHoldTerm, wordMapOf } from './word-map.ts';

/** How people call what a stack has. */
export interface Vocabulary {
  /**
   * Names in a text, in order of place and each as long as it can be: whole words in any case. A name of several things
   * (a domain is a service's, a record and a certificate) gives one mention each, all at one place.
   */
  mentionsIn(text: string): readonly Mention[];
  /** False for a text that holds no name at all: most of a repository's documents. Stops at the first. */
  mayName(text: string): boolean;
  environmentsIn(text: string): readonly EnvironmentMention[];
  /** The thing of a kind that needs no name, because there is one only, in that environment at least. */
  implied(kind: SubjectKind, environment: string | undefined): Subject | undefined;
  /** Every name by what it names. */
  readonly names: StackNames;
}

/** The vocabulary of a stack. Building it is done once a run; asking it is one pass over the text. */
export function vocabularyOf(stack: ResolvedStack): Vocabulary {
  const live = [
    ...hostTerms(stack),
    ...serviceTerms(stack),
    ...serverTerms(stack),
    ...edgeTerms(stack),
    ...nameTerms(stack),
    ...otherTerms(stack),
  ];
  const known = new Set(live.map(({ text }) => text.toLowerCase()));
  const retired = [...retiredTerms(stack)].filter(({ text }) => !known.has(text.toLowerCase()));
  const words = wordMapOf(distinct([...live, ...retired]));
  const environments = wordMapOf(environmentTerms(stack));
  const things = thingsOf(stack);
  return {
    mentionsIn: (text) =>
      matchesIn(words, text).flatMap(({ terms, start, end }) =>
        terms.map((one) => mention(one, start, end)),
      ),
    mayName: (text) => mayHoldTerm(words, text),
    environmentsIn: (text) =>
      matchesIn(environments, text).flatMap(({ terms, start, end }) =>
        terms.map(({ subject }) => ({ environment: subject.id, start, end })),
      ),
    implied(kind, environment) {
      const [first, ...others] =
        things.get(kind)?.filter((thing) => thing.holdsIn(environment)) ?? [];
      return others.length === 0 ? first?.subject : undefined;
    },
    names: stackNamesOf(stack),
  };
}

function mention(
  { subject, environment, strength, retired }: Term,
  start: number,
  end: number,
): Mention {
  const found = { subject, environment, start, end, strength };
  return retired ? { ...found, retired } : found;
}

/** Each thing once a text and environment; where it was given twice, the more telling one. */
function distinct(terms: readonly Term[]): readonly Term[] {
  const byKey = new Map<string, Term>();
  for (const one of terms) {
    const key = [one.text.toLowerCase(), subjectKey(one.subject), one.environment ?? ''].join('\0');
    const before = byKey.get(key);
    if (before === undefined || (before.strength === 'word' && one.strength === 'exact'))
      byKey.set(key, one);
  }
  return [...byKey.values()];
}
