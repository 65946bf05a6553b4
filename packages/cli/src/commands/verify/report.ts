import type { Reading } from '@stackwright/core';
import { count } from '../../count.ts';

/** What was not accepted, file by file; then how many files each program accepted. */
export function report(
  readings: readonly Reading[],
  { out, quiet }: { readonly out: string; readonly quiet: boolean },
): string {
  const trouble = readings
    .filter(({ outcome }) => outcome !== 'accepted')
    .map((reading) => troubleLine(reading, out));
  if (quiet) return trouble.join('');
  const programs = [...new Set(readings.map(nameOf))].toSorted();
  const width = Math.max(...programs.map((name) => name.length));
  const rows = programs.map((name) => {
    const own = readings.filter((reading) => nameOf(reading) === name);
    const total = (outcome: Reading['outcome']): number =>
      own.filter((reading) => reading.outcome === outcome).length;
    const bad = total('rejected') === 0 ? '' : `, ${total('rejected')} rejected`;
    const open = total('unknown') === 0 ? '' : `, ${total('unknown')} unknown`;
    return `${name.padEnd(width)}  ${total('accepted')} accepted${bad}${open}\n`;
  });
  return [...trouble, ...rows, total(readings)].join('');
}

function total(readings: readonly Reading[]): string {
  const files = new Set(readings.map(({ artefact }) => artefact)).size;
  const bad = readings.filter(({ outcome }) => outcome === 'rejected').length;
  const open = readings.filter(({ outcome }) => outcome === 'unknown').length;
  return `${count(files, 'file')}, ${count(readings.length, 'reading')}: ${readings.length - bad - open} accepted, ${bad} rejected, ${open} unknown\n`;
}

function nameOf({ reader, program }: Reading): string {
  if (reader === '') return '(no reader)';
  if (program === '') return `${reader} (program not found)`;
  return program === reader || program === 'built-in' ? reader : `${reader} (${program})`;
}

function troubleLine({ artefact, line, reader, outcome, message }: Reading, out: string): string {
  const place = `${out}/${artefact}${line === undefined ? '' : `:${line}`}`;
  const text = message.trim().replaceAll('\n', '\n    ');
  return `${place}: ${outcome} by ${reader === '' ? 'nobody' : reader}\n    ${text}\n`;
}
