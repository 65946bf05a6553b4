declare const MASKED: unique symbol;

/**
 * A text without the credentials that stood in it, every other character in its place. Whoever prints a
 * part of a file takes one of these, so that the compiler refuses the text as it was read.
 */
export type MaskedText = string & { readonly [MASKED]: true };
