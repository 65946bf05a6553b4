import type { Prose } from '../../markup/document.ts';
import type { TextRange } from './text-range.ts';

/**
 * The lines of a prose as they stand in its file: a reader sees one paragraph, but who writes `Host: shelf` and `Port: 8069`
 * on two lines means two pairs. Asked only of prose that may hold pairs, since it looks at every space.
 */
export function linesOf(prose: Prose, file: string): readonly TextRange[] {
  const { text } = prose;
  const lines: TextRange[] = [];
  let from = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const { start, end } = prose.spanOf(at, at + 1);
    const isBreak = end.line > start.line || /[\r\n]/.test(file.slice(start.offset, end.offset));
    if (!isBreak) continue;
    lines.push({ start: from, end: at });
    from = at + 1;
  }
  lines.push({ start: from, end: text.length });
  return lines;
}
