import type { Piece } from '../code/said.ts';

/** `a<br/>b` and `a\nb` are two lines of one node. */
export function partsOf({ text, start }: Piece): readonly Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const cut of [...text.matchAll(/<br\s*\/?>|\\n|<\/?[a-z]+>/gi), undefined]) {
    const part = text.slice(from, cut?.index);
    const lead = part.length - part.trimStart().length;
    if (part.trim() !== '') parts.push({ text: part.trim(), start: start + from + lead });
    from = cut === undefined ? text.length : cut.index + cut[0].length;
  }
  return parts;
}
