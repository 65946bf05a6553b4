import type { AttributeId } from '../../subject/attributes.ts';
import type { Subject } from '../../subject/subject.ts';
import type { Value } from '../../value/value.ts';
import type { Claim, Stance } from '../claim.ts';
import type { TextRange } from '../utterances/text-range.ts';
import type { Passage } from './passage.ts';

/** A claim that something has a name, before it knows its document. */
export interface NameDraft extends TextRange {
  readonly subject: Subject | undefined;
  readonly environment: string | undefined;
  readonly attribute: AttributeId;
  readonly value: Value;
  readonly sure: Claim['sure'];
  /** The thing that has left the name behind, where it is a retired one. */
  readonly of?: Subject | undefined;
  /** The passage's where left out. */
  readonly stance?: Stance;
}

/** Reads names of one kind. */
export type NameReader = (passage: Passage) => readonly NameDraft[];

export function nameDraft(
  attribute: AttributeId,
  text: string,
  start: number,
  sure: Claim['sure'] = 'certain',
): NameDraft {
  return {
    subject: undefined,
    environment: undefined,
    attribute,
    value: { kind: 'name', text },
    sure,
    start,
    end: start + text.length,
  };
}

export function claimOf(passage: Passage, draft: NameDraft, file: string): Claim {
  const { subject, environment, attribute, value, sure, start, end } = draft;
  return {
    subject,
    environment,
    attribute,
    value,
    text: passage.text.slice(start, end),
    file,
    span: passage.spanOf(start, end),
    stance: draft.stance ?? passage.stanceOf(draft),
    form: passage.form,
    sure,
  };
}
