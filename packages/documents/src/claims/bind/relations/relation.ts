import type { AttributeId } from '../../../subject/attributes.ts';
import type { SubjectKind } from '../../../subject/subject.ts';

/** Words around a name that say what it is to the subject of the sentence. */
export interface Relation {
  readonly attribute: AttributeId;
  /** Right before the name. */
  readonly before?: RegExp;
  /** Right behind it. */
  readonly behind?: RegExp;
  /** Somewhere in the sentence. */
  readonly sentence?: RegExp;
  /**
   * Kinds of things that the name may be of. A name that the stack does not know is heard when it is set apart as code, or
   * looks like no common word.
   */
  readonly of: readonly SubjectKind[];
}
