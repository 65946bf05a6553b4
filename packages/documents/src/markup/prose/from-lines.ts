import type { Prose } from '../document.ts';
import type { Line } from '../lines.ts';
import type { SpanOf } from '../source.ts';
import { createWriter } from './writer.ts';
import type { KeptText } from './writer.ts';

/** Lines as one stretch of words, `skip` signs of the first one left out; blanks at the ends of lines become one space. */
export function proseOfLines(lines: readonly Line[], spanOf: SpanOf, skip = 0): Prose {
  const writer = createWriter(lines[0]?.start);
  let behind = 0;
  lines.forEach(({ text, start }, index) => {
    const from = index === 0 ? skip : text.length - text.trimStart().length;
    const words = text.slice(from).trimEnd();
    writer.gap(behind, start + from);
    writer.literal(words, start + from);
    behind = start + from + words.length;
  });
  return writer.prose(spanOf);
}

/** Lines as they are, without the indentation that all of them have and without blank lines around them. */
export function keptLines(lines: readonly Line[]): KeptText {
  const first = lines.findIndex(({ isBlank }) => !isBlank);
  const kept = lines.slice(first, lines.findLastIndex(({ isBlank }) => !isBlank) + 1);
  const writer = createWriter(kept[0]?.start);
  const common = kept.reduce(
    (least, line) => (line.isBlank ? least : Math.min(least, blanksBefore(line.text))),
    Number.POSITIVE_INFINITY,
  );
  kept.forEach(({ text, start, end }, index) => {
    const skipped = Math.min(common, text.length);
    writer.literal(text.slice(skipped), start + skipped);
    const next = kept[index + 1];
    if (next !== undefined) writer.instead('\n', end, next.start);
  });
  return writer.kept();
}

function blanksBefore(text: string): number {
  return text.length - text.trimStart().length;
}
