import type { Problem } from './problem.ts';

/**
 * Runs of characters that YAML 1.2.2 does not allow in a stream (5.1, c-printable): control
 * characters, half surrogate pairs, non-characters. A `\r` without `\n` is a line break by the
 * letter of YAML and for no editor or parser in use, so it is refused too.
 */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\p{Surrogate}]+|\r(?!\n)/gu;

/** The text with every forbidden character replaced by one of equal length, and what was found. */
export interface Cleaned {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Finds forbidden characters. They are replaced, so that the rest of the document can be checked
 * at the same offsets, and so that none is taken for a marker of the YAML lexer (which uses some).
 */
export function cleanCharacters(text: string): Cleaned {
  const problems: Problem[] = [];
  const cleaned = text.replace(FORBIDDEN, (run: string, at: number) => {
    problems.push({ rule: 'invalid-yaml', range: [at, at + run.length], ...explain(run) });
    return '\ufffd'.repeat(run.length);
  });
  return { text: cleaned, problems };
}

function explain(run: string): Pick<Problem, 'what' | 'why' | 'fix'> {
  if (run === '\r') {
    return {
      what: 'A carriage return without a line feed stands here.',
      why: 'Programs disagree on whether it ends the line.',
      fix: 'Save the file with LF (or CRLF) line endings.',
    };
  }
  const code = (run.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    what: `The character U+${code} is not allowed in YAML.`,
    why: 'Control characters are invisible, and usually mean a damaged or binary file.',
    fix: 'Delete it, save the file as UTF-8, or write it as an escape in double quotes.',
  };
}
