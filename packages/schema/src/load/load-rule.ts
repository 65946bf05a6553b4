/** Ids of the findings that reading a stack.yaml can give, before anything is resolved. */
export type LoadRule =
  /** The text is not YAML. */
  | 'invalid-yaml'
  /** YAML that Stackwright does not read: merge keys, tags, several documents, YAML 1.1. */
  | 'unsupported-yaml'
  | 'duplicate-key'
  /** A key that YAML reads as a number, a boolean, nothing, or a collection. */
  | 'non-string-key'
  /** Nothing but blanks and comments. */
  | 'empty-document'
  /** Longer, or expanding to more, than any stack needs. */
  | 'too-large'
  | 'too-deep'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'invalid-value';
