import type { Line } from '../lines.ts';

/** The first line from `at` on that is indented less than `indent`, blank lines before it left to what follows. */
export function endOf(lines: readonly Line[], at: number, indent: number): number {
  let end = at;
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.isBlank) continue;
    if (line.indent < indent) break;
    end = index + 1;
  }
  return end;
}

/** A line without its first signs. */
export function shifted(line: Line, signs: number): Line {
  const skipped = Math.min(signs, line.text.length);
  const text = line.text.slice(skipped);
  const indent = text.length - text.trimStart().length;
  return { text, start: line.start + skipped, end: line.end, indent, isBlank: text.trim() === '' };
}

/** Lines without the indentation that all of them have. */
export function bodyOf(lines: readonly Line[]): readonly Line[] {
  const least = lines.reduce(
    (common, { text, isBlank }) =>
      isBlank ? common : Math.min(common, text.length - text.trimStart().length),
    Number.POSITIVE_INFINITY,
  );
  return lines.map((line) => shifted(line, least));
}

/** How many of the lines come before the first blank one. */
export function untilBlank(lines: readonly Line[]): number {
  const blank = lines.findIndex(({ isBlank }) => isBlank);
  return blank === -1 ? lines.length : blank;
}

/** A line up to a number of signs. */
export function cutAt(line: Line, signs: number): Line {
  const text = line.text.slice(0, signs);
  return { ...line, text, end: line.start + text.length, isBlank: text.trim() === '' };
}
