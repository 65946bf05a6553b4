import { linesOf } from '../../markup/lines.ts';
import { partsOf } from './mermaid-parts.ts';
import type { Arrow, Box, Drawing } from './box.ts';

const PARTICIPANT = /^\s*(?:participant|actor)\s+([\w.-]+)(?:\s+as\s+(.+?))?\s*$/;
const MESSAGE = /^\s*([\w.-]+)\s*(?:<<)?-{1,2}(?:>>?|x|\))[+-]?\s*([\w.-]+)\s*:\s*(\S.*)$/;
const NOTE = /^\s*Note\s+(?:over|left of|right of)\s+([\w.,\s-]+?)\s*:\s*(\S.*)$/i;

/** A sequence diagram: who takes part, what they send each other, and notes. */
export function sequenceOf(text: string): Drawing {
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const named = new Map<string, Box>();
  for (const { text: line, start } of linesOf(text)) {
    const [, id = '', title] = PARTICIPANT.exec(line) ?? [];
    if (id !== '') {
      const words = title ?? id;
      const box: Box = {
        lines: partsOf({ text: words, start: start + line.lastIndexOf(words) }),
        context: [],
      };
      named.set(id, box);
      boxes.push(box);
      continue;
    }
    const [, , to = '', message] = MESSAGE.exec(line) ?? [];
    if (message !== undefined) {
      const label = { text: message, start: start + line.length - message.length };
      arrows.push({
        label,
        target: named.get(to) ?? { lines: [{ text: to, start: 0 }], context: [] },
      });
      continue;
    }
    const [, who = '', words] = NOTE.exec(line) ?? [];
    const about = named.get(who)?.lines[0]?.text;
    if (words !== undefined)
      boxes.push({
        lines: partsOf({ text: words, start: start + line.length - words.length }),
        context: about === undefined ? [] : [about],
      });
  }
  return { boxes, arrows };
}
