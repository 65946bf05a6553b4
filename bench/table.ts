import type { Comparison, Spread } from './measure.ts';

/** A Markdown table, one line an item. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** A command, how long it takes, and by what factor longer than the other one. */
export function ratioRow(name: string, comparison: Comparison | undefined): readonly string[] {
  if (comparison === undefined) return [name, 'unknown', 'unknown: not on this machine'];
  const { time, ratio } = comparison;
  return [name, show(time, 0), show(ratio, 2)];
}

/** A command and its peak memory in MiB. */
export function memoryRow(name: string, mebibytes: number): readonly string[] {
  return [name, mebibytes.toFixed(0)];
}

function show({ min, median, max }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${min.toFixed(digits)}..${max.toFixed(digits)})`;
}
