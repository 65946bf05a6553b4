/** What a finding of a scanner is called, and how sure its shape alone makes us. */
export interface SecretKind {
  /** Kebab-case, e.g. `github-token`. */
  readonly kind: string;
  /** For a sentence, with its article: `a GitHub token`. */
  readonly label: string;
  readonly strength: 'certain' | 'likely';
}

/** A credential that its provider marks with fixed letters. */
export interface ProviderToken extends SecretKind {
  /**
   * Letters that stand in every one of them, case-sensitive. The pattern is tried where they stand
   * and nowhere else: a text without them costs one look.
   */
  readonly marks: readonly string[];
  /** Sticky, from the mark on; bounded. The group `secret` is its secret part, default all of it. */
  readonly pattern: RegExp;
  /** What stands before the mark and belongs to it, at most 16 characters; ends with `$`. */
  readonly before?: RegExp;
}

/** A range of a text that holds a credential, by offsets. */
export interface Hit extends SecretKind {
  readonly from: number;
  /** The first offset behind it. */
  readonly to: number;
}
