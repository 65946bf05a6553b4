import type { Judgement } from '@stackwright/documents';

/** Signs of verdicts, so that a column of them can be read at a glance. */
const SIGNS: Readonly<Record<Judgement['verdict'], string>> = {
  verified: '✓',
  contradicted: '✗',
  silent: '?',
  unbound: '·',
  passed: '–',
};

/** Every claim of a document in order, a line each: place, verdict, what of what, the value, how it was read. */
export function claimsTable(file: string, judgements: readonly Judgement[]): string {
  const rows = judgements.map(({ verdict, claim }) => {
    const { subject, environment, attribute, text, span, stance, form, sure } = claim;
    const who = subject === undefined ? '(nothing known)' : `${subject.kind} ${subject.id}`;
    const where = environment === undefined ? '' : ` in ${environment}`;
    const how = [
      form,
      ...(stance === 'asserted' ? [] : [stance]),
      ...(sure === 'certain' ? [] : [sure]),
    ];
    return [
      `${file}:${span.start.line}:${span.start.column}`,
      `${SIGNS[verdict]} ${verdict}`,
      `${who}${where}`,
      attribute,
      oneLine(text),
      how.join(', '),
    ];
  });
  return table(rows);
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** Columns as wide as their widest cell; nothing behind the last one. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<readonly number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
