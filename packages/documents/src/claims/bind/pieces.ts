import { trimRange } from '../utterances/text-range.ts';
import type { TextRange } from '../utterances/text-range.ts';
import type { Reading } from './reading.ts';

/**
 * What a labelled text names, piece by piece: its code marks, else its words up to what explains them. `web, db` are two;
 * `DigitalOcean (sgp1)` is `DigitalOcean`.
 */
export function piecesOf(reading: Reading): readonly TextRange[] {
  const { text, marks } = reading;
  const stop = ENDS.exec(text)?.index ?? text.length;
  const code = marks.filter(({ kind, start }) => kind === 'code' && start <= stop);
  const [first] = code;
  if (first !== undefined && first.start <= stop && text.slice(0, first.start).trim().length <= 20)
    return code.filter(({ start, end }) => end > start);
  const pieces: TextRange[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.slice(0, stop).matchAll(SIGNS)) {
    pieces.push(trimRange(text, { start: from, end: index }));
    from = index + sign.length;
  }
  pieces.push(trimRange(text, { start: from, end: stop }));
  return pieces.filter(({ start, end }) => end > start).map((piece) => bare(text, piece));
}

/** Where an explanation begins. */
const ENDS =
  /\s\(|\s[—–]\s|\s-\s|;\s|\.\s|\.$|,\s(?:which|see|but|not|because|since|as|with|also|only|no|until|was|now)\b/;
const SIGNS = /,\s?(?:and\s|or\s)?|\s(?:\/|\+|&|and|or)\s/g;

/** Without quotes and an article. */
function bare(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, end);
  const lead = /^(?:["'“‘]|the\s)/i.exec(words)?.[0].length ?? 0;
  const tail = /["'”’.]$/.exec(words)?.[0].length ?? 0;
  return end - start > lead + tail ? { start: start + lead, end: end - tail } : { start, end };
}
