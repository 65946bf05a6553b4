import type { AttributeId } from '../../../subject/attributes.ts';

/** Words in sentences that tell what a value beside them is, in lower case. */
export type CueTable = Partial<Readonly<Record<AttributeId, readonly string[]>>>;

/** A cue where it stands in a text. */
export interface Cue {
  readonly attribute: AttributeId;
  readonly start: number;
  readonly end: number;
  /** How many words it has: `health check` says more than `health`. */
  readonly words: number;
}
