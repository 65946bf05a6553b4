import type { LoadRule } from '../load-rule.ts';

/** Plain words for an error of the YAML parser. */
export interface Explanation {
  readonly rule: LoadRule;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** One meaning of an error code. In `what`, `{}` stands for the text that the error points at. */
export interface Case extends Omit<Explanation, 'rule'> {
  /** `invalid-yaml` when left out. */
  readonly rule?: LoadRule;
  /** Part of the parser's own message that selects this case; the last case of a code has none. */
  readonly when?: string;
}
