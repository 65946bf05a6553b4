import type { Line } from '../lines.ts';

const ADORNMENT = /^([!-/:-@[-`{-~])\1{1,}\s*$/;

/** A title of reStructuredText. */
export interface Title {
  readonly line: Line;
  /** Sign and place of its adornment, which tell its level. */
  readonly style: string;
  /** How many lines it takes. */
  readonly lines: number;
}

/** The title that begins at a line: underlined, or between two equal lines. */
export function titleAt(lines: readonly Line[], at: number): Title | undefined {
  const [first, second, third] = lines.slice(at, at + 3);
  const over = signOf(first);
  if (over !== undefined) {
    if (second === undefined || second.isBlank || signOf(third) !== over) return undefined;
    if (signOf(second) !== undefined || !reaches(first, second)) return undefined;
    return { line: second, style: `${over}${over}`, lines: 3 };
  }
  const under = signOf(second);
  if (first === undefined || first.isBlank || first.indent > 0 || under === undefined) {
    return undefined;
  }
  return reaches(second, first) ? { line: first, style: under, lines: 2 } : undefined;
}

export function signOf(line: Line | undefined): string | undefined {
  return line === undefined ? undefined : ADORNMENT.exec(line.text)?.[1];
}

/** Docutils wants the adornment as long as the title, and takes one of four signs and more with a warning. */
function reaches(adornment: Line | undefined, title: Line): boolean {
  const length = adornment?.text.trimEnd().length ?? 0;
  return length >= Math.min(title.text.trim().length, 4);
}
