/** Lines shown of a difference. */
const SHOWN = 5;
const WIDTH = 160;

/** The first lines that differ, as `12: -old` and `12: +new`. */
export function firstDifference(before: string, after: string): string {
  const old = before.split('\n');
  const now = after.split('\n');
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  return [...lines('-', old, start), ...lines('+', now, start)].join('\n');
}

function lines(sign: string, text: readonly string[], start: number): readonly string[] {
  return text
    .slice(start, start + SHOWN)
    .map((line, index) => `  ${start + index + 1}: ${sign}${line.slice(0, WIDTH)}`);
}
