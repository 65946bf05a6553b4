import { linesOf } from '../../markup/lines.ts';
import type { Piece } from '../code/said.ts';
import { siblingNames } from '../utterances/siblings.ts';
import type { Box, Drawing } from './box.ts';

const TREE = /^[\s│|]*(?:[├└┣┗╰]|[|`+]--|\\--)[─━-]*[>▶]?\s*/;
const ARROW = /\s*(?:-{1,}>|={1,}>|→|⇒|⟶|─+[>▶►]|▶|►)\s*/g;
/** Longer lines are prose. */
const LONGEST = 300;
/** A formula is no value, and what a program once logged no statement. */
const NO_CLAIM = /[=:]\s*\(.*[*×+]|\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/** Lines of text in code: branches of a tree under what they hang on, and chains of arrows taken apart. */
export function outlineOf(text: string): Drawing {
  const boxes: Box[] = [];
  // Blank lines part what is told of one thing from what is told of the next.
  const names = text.split(/\n[ \t]*(?=\n)/).map(namesIn);
  let stretch = 0;
  const above: { readonly column: number; readonly text: string }[] = [];
  for (const { text: line, start } of linesOf(text)) {
    if (line.trim() === '') stretch += 1;
    if (line.trim() === '' || line.length > LONGEST || NO_CLAIM.test(line)) continue;
    const lead = TREE.exec(line)?.[0].length ?? line.length - line.trimStart().length;
    while (above.length > 0 && (above.at(-1)?.column ?? 0) >= lead) above.pop();
    const context = [...(names[stretch] ?? []), ...above.map((one) => one.text).toReversed()];
    const words = { text: line.slice(lead).trimEnd(), start: start + lead };
    for (const piece of chainOf(words)) boxes.push({ lines: [piece], context });
    above.push({ column: lead, text: words.text });
  }
  return { boxes, arrows: [] };
}

function chainOf({ text, start }: Piece): readonly Piece[] {
  const parts: Piece[] = [];
  let from = 0;
  for (const cut of [...text.matchAll(ARROW), undefined]) {
    const part = text.slice(from, cut?.index);
    if (part.trim() !== '')
      parts.push({
        text: part.trim(),
        start: start + from + part.length - part.trimStart().length,
      });
    from = cut === undefined ? text.length : cut.index + cut[0].length;
  }
  return parts;
}

/** Names that lines such as `Host: shelf` give to what stands beside them. */
function namesIn(text: string): readonly string[] {
  const pairs = [
    ...text.matchAll(/^[ \t]*([A-Za-z][\w ]{1,30}?)[ \t]*[:=][ \t]+(\S[^\n]{0,80})$/gm),
  ];
  return siblingNames(pairs.map(([, key = '', value = '']) => [key, value.trim()] as const));
}
