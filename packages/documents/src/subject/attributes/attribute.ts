import type { ValueKind } from '../../value/value.ts';
import type { SubjectKind } from '../subject.ts';

/** What can be said of things: how documents call it, what it is said of, and which values it takes. */
export interface Attribute {
  /** Words of labels, in lower case; a label is matched without its plural and its punctuation. */
  readonly labels: readonly string[];
  readonly subjects: readonly SubjectKind[];
  readonly values: readonly ValueKind[];
}
