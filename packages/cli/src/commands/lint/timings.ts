import type { Timing } from '@stackwright/lint';

/** A table of what took how long, slowest first. */
export function timingsTable(timings: readonly Timing[]): string {
  const rows = timings
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .map(({ rule, milliseconds, subjects }) => [milliseconds.toFixed(1), String(subjects), rule]);
  const table = [['ms', 'looked at', 'rule'], ...rows];
  const [first = 0, second = 0] = [0, 1].map((column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map(
      ([ms = '', at = '', rule = '']) => `${ms.padStart(first)}  ${at.padStart(second)}  ${rule}\n`,
    )
    .join('');
}
