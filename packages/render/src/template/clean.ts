/** What makes a text untidy, and the line (from 1) where. */
export interface Untidiness {
  readonly problem: string;
  readonly line: number;
}

/** Shapes that no rendered file has, whatever its values are: quoting helpers never print them. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\r/, 'has a carriage return'],
  [/[^\S\n]+$/m, 'has spaces at the end of a line'],
  [/(?<!\n)$(?![\s\S])/, 'does not end in a newline'],
  [/\n\n+$(?![\s\S])/, 'ends in more than one newline'],
];

/** Marks of a value that was printed without thought. A user's text may contain them and be right. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/\bundefined\b/, 'says `undefined`'],
  [/\bNaN\b/, 'says `NaN`'],
  [/\[object \w+\]/, 'says `[object …]`'],
  [/&(?:quot|amp|lt|gt|#x27|#x3D);/, 'has text escaped for HTML'],
];

const TAB: readonly [RegExp, string] = [/\t/, 'has a tab'];

/** The first untidy shape of a text, or undefined. Every rendered template is held to it. */
export function untidiness(text: string): Untidiness | undefined {
  return firstOf(SHAPES, text);
}

/**
 * Throws when a text is untidy or bears the marks of a value that went wrong: for tests over artefacts whose
 * values are known. {@link untidiness} alone holds for any values: the helpers refuse to print `undefined`
 * and objects in the first place, and an operator's text may well say "undefined".
 */
export function assertClean(text: string, options: { readonly tabs?: boolean } = {}): void {
  const found = firstOf([...SHAPES, ...MARKS, ...(options.tabs ? [] : [TAB])], text);
  if (found !== undefined) throw new Error(`line ${found.line}: the text ${found.problem}`);
}

function firstOf(
  rules: readonly (readonly [RegExp, string])[],
  text: string,
): Untidiness | undefined {
  for (const [pattern, problem] of rules) {
    const match = pattern.exec(text);
    if (match !== null) return { problem, line: text.slice(0, match.index).split('\n').length };
  }
  return undefined;
}
