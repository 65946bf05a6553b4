import type { Scalar } from 'yaml';
import { linesOf } from '../lines.ts';
import type { ProseWriter } from '../prose/writer.ts';

/**
 * Writes a scalar as it is written, without its quotes and with one space for each line's end: `18.0` stays `18.0`. One
 * with escapes is written as what it means, and stands for the whole.
 */
export function writeScalar(scalar: Scalar, text: string, writer: ProseWriter): void {
  const [start, end] = rangeOf(scalar, text);
  const written = text.slice(start, end);
  if (hasEscapes(scalar, written)) {
    writer.instead(String(scalar.value ?? '').replaceAll(/\s+/g, ' '), start, end);
    return;
  }
  let behind = start;
  for (const line of linesOf(written)) {
    if (line.isBlank) continue;
    const from = start + line.start + line.text.length - line.text.trimStart().length;
    const words = line.text.trim();
    writer.gap(behind, from);
    writer.literal(words, from);
    behind = from + words.length;
  }
}

function rangeOf({ range, type }: Scalar, text: string): readonly [number, number] {
  const [start, end] = range ?? [0, 0];
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') {
    return [start + 1, Math.max(start + 1, end - 1)];
  }
  // The line of the `>` is no part of the words.
  const header = type === 'BLOCK_FOLDED' ? text.indexOf('\n', start) + 1 : 0;
  return [header > start && header <= end ? header : start, end];
}

function hasEscapes({ type }: Scalar, written: string): boolean {
  if (type === 'QUOTE_DOUBLE') return written.includes('\\');
  return type === 'QUOTE_SINGLE' && written.includes("''");
}
