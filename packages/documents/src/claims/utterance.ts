import type { Prose } from '../markup/document.ts';
import type { ClaimForm, Stance } from './claim.ts';

/**
 * Words that may hold claims, and what they stand in: the one form to which tables, pairs, sentences and diagrams are
 * brought, so that one binder finds subject, attribute and value for all of them.
 */
export interface Utterance {
  readonly form: ClaimForm;
  /** The words with the value: a cell, the right side of `Key: value`, a sentence. */
  readonly prose: Prose;
  /** Range of `prose` that is looked at. */
  readonly start: number;
  readonly end: number;
  /** What names the attribute: the column's header, the key. Undefined in sentences. */
  readonly label: string | undefined;
  /** What may name the subject and the environment, nearest first: row header, parent item, lead, headings, title. */
  readonly context: readonly string[];
  /**
   * How many of the first of `context` the structure itself puts beside the value: the row's other cells, the key of the
   * item, the item above. 0 where left out.
   */
  readonly beside?: number;
  /** Words that the prose continues, e.g. the lead of a list: they may name the attribute. */
  readonly continues?: string | undefined;
  /** What the shape alone says: a column called Old, a deleted range, a section called Migration plan. */
  readonly stance: Stance;
}
