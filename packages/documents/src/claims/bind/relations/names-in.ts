import type { TextRange } from '../../utterances/text-range.ts';
import { environmentOf } from '../environment.ts';
import { inEnvironment } from '../in-environment.ts';
import { overlaps, within } from '../../utterances/text-range.ts';
import type { Reading } from '../reading.ts';
import type { Mention } from '../scope.ts';
import { KNOWN_NAMES } from './known-names.ts';

/** A word or a code mark that may be a name. */
export interface NameIn extends TextRange {
  readonly text: string;
  /** In code or strong. */
  readonly isSetApart: boolean;
  /** Mentions of just these words. */
  readonly mentions: readonly Mention[];
}

/** With a digit, a hyphen or an underscore: nobody's common word. */
export const LOOKS_CHOSEN = /^(?=.*[\d_-])[A-Za-z][\w-]*$/;

function mayName(word: string): boolean {
  return LOOKS_CHOSEN.test(word) || KNOWN.some((names) => names.test(word));
}

const KNOWN = Object.values(KNOWN_NAMES);

const WORD = /[A-Za-z\d_][\w.-]*(?:['’]s Encrypt| Cloud| Ocean)?/g;

/** Everything in a sentence that may be a name: code marks of one word, and words. Typed values are none. */
export function namesIn(reading: Reading): readonly NameIn[] {
  const { text, marks, values } = reading;
  const mentions = inEnvironment(
    reading.mentions,
    environmentOf(reading, { start: 0, end: text.length }),
  );
  const names: NameIn[] = [];
  const put = (start: number, end: number, isSetApart: boolean): void => {
    const range = { start, end };
    if (
      values.some(
        (one) => one.value.kind !== 'name' && one.value.kind !== 'image' && overlaps(one, range),
      )
    )
      return;
    const own = mentions.filter((mention) => within(range, mention));
    names.push({ ...range, text: text.slice(start, end), isSetApart, mentions: own });
  };
  const apart = marks.filter(({ kind }) => kind === 'code' || kind === 'strong');
  for (const mark of apart)
    if (/^[\w./-]+$/.test(text.slice(mark.start, mark.end))) put(mark.start, mark.end, true);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const end = index + word.replace(/[.-]+$/, '').length;
    if (
      !mayName(text.slice(index, end)) &&
      !mentions.some((one) => one.start <= index && end <= one.end)
    )
      continue;
    if (!apart.some((mark) => overlaps(mark, { start: index, end }))) put(index, end, false);
  }
  for (const { start, end } of mentions)
    if (
      text.slice(start, end).includes(' ') &&
      !names.some((name) => name.start === start && name.end === end)
    )
      put(start, end, false);
  return names.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
