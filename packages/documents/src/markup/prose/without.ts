import type { Prose } from '../document.ts';

/** A prose without what the pattern finds: signs of the markup that no parser took away. */
export function without(prose: Prose, pattern: RegExp): Prose {
  const kept: { readonly at: number; readonly from: number }[] = [];
  let text = '';
  let done = 0;
  const keep = (end: number): void => {
    if (end > done) kept.push({ at: text.length, from: done });
    text += prose.text.slice(done, end);
  };
  for (const match of prose.text.matchAll(pattern)) {
    keep(match.index);
    done = match.index + match[0].length;
  }
  if (done === 0) return prose;
  keep(prose.text.length);
  const skipped = text.trim() === '' ? 0 : text.length - text.trimStart().length;
  const words = text.trim();

  // Offsets of the old words: of the sign at `offset`, and of the first one behind it.
  const old = (offset: number): number => {
    const piece = kept.findLast(({ at }) => at <= offset);
    return piece === undefined ? 0 : piece.from + offset - piece.at;
  };
  const inner = (offset: number): number => skipped + Math.min(Math.max(offset, 0), words.length);
  const moved = (offset: number): number => {
    const index = kept.findLastIndex(({ from }) => from <= offset);
    const piece = kept[index];
    if (piece === undefined) return 0;
    const room = (kept[index + 1]?.at ?? text.length) - piece.at;
    return Math.max(0, piece.at + Math.min(offset - piece.from, room) - skipped);
  };
  return {
    text: words,
    marks: prose.marks
      .map(({ kind, start, end }) => ({
        kind,
        start: Math.min(moved(start), words.length),
        end: Math.min(moved(end), words.length),
      }))
      .filter(({ start, end }) => end > start),
    spanOf: (start, end) => {
      const first = inner(start);
      const last = Math.max(first, inner(end));
      if (last === first) return prose.spanOf(old(first), old(first));
      return prose.spanOf(old(first), old(last - 1) + 1);
    },
  };
}
