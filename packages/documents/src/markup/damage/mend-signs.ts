import { byteOf, decodeSequence, sequenceLength } from './cp1252.ts';
import { isLikelyDamage, isPlainDamage } from './plausible.ts';

/** A text whose damaged signs are repaired, and where its offsets stand in the damaged one. */
export interface MendedText {
  readonly text: string;
  /** How many signs were repaired. */
  readonly count: number;
  readonly first: MendedSign | undefined;
  /** Where what begins at an offset of `text` begins in the damaged text. */
  startOf(offset: number): number;
  /** Where what ends at an offset of `text` ends in the damaged text. */
  endOf(offset: number): number;
}

export interface MendedSign {
  /** Range in the damaged text. */
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly meant: string;
}

type Trusted = (found: string, meant: string) => boolean;

/** A sign that a sequence of UTF-8 may begin with, and one that may follow. */
const SUSPECT =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;

/** Signs beyond ASCII, and one more: editors make a plain `"` of the end of a dash, and a space of a no-break space. */
const RUNS = /[\u0080-\uffff]+[" ]?/g;

/** Damage that an editor went over once more. */
const REWRITTEN: ReadonlyMap<string, string> = new Map([
  ['â€"', '—'],
  ['Â ', '\u00a0'],
  ['Ã ', 'à '],
]);

/**
 * Repairs UTF-8 that was read as Windows-1252 and written again, once or several times. Nothing is touched in a text that
 * has no damage beyond doubt: what looks like it in one place may be real words of another language.
 */
export function mendSigns(text: string): MendedText {
  if (!SUSPECT.test(text)) return unharmed(text);
  if (!mendRuns(text, isPlainDamage).some(() => true)) return unharmed(text);
  return mended(text, mendRuns(text, isLikelyDamage));
}

function mendRuns(text: string, isTrusted: Trusted): readonly MendedSign[] {
  const signs: MendedSign[] = [];
  for (const match of text.matchAll(RUNS)) {
    for (const sign of mendRun(match[0], isTrusted)) {
      signs.push({ ...sign, from: match.index + sign.from, to: match.index + sign.to });
    }
  }
  return signs;
}

/** A sign of a run that is being repaired, with its range in the run. */
interface Sign {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Decodes a run until nothing changes any more; twice damaged signs need two rounds. */
function mendRun(run: string, isTrusted: Trusted): readonly MendedSign[] {
  let signs: readonly Sign[] = [...run].reduce<Sign[]>((all, text) => {
    const from = all.at(-1)?.to ?? 0;
    all.push({ text, from, to: from + text.length });
    return all;
  }, []);
  for (let round = 0; round < 3; round += 1) {
    const next = decodeOnce(signs, isTrusted);
    if (next.length === signs.length) break;
    signs = next;
  }
  return signs
    .map(({ text, from, to }) => ({ from, to, found: run.slice(from, to), meant: text }))
    .filter(({ found, meant }) => found !== meant);
}

function decodeOnce(signs: readonly Sign[], isTrusted: Trusted): readonly Sign[] {
  const next: Sign[] = [];
  for (let at = 0; at < signs.length;) {
    const decoded = decodeAt(signs, at, isTrusted);
    const sign = decoded ?? signs[at];
    if (sign === undefined) break;
    next.push(sign);
    at += decoded?.taken ?? 1;
  }
  return next;
}

function decodeAt(
  signs: readonly Sign[],
  at: number,
  isTrusted: Trusted,
): (Sign & { readonly taken: number }) | undefined {
  const lead = byteOf(signs[at]?.text ?? '');
  const taken = lead === undefined ? undefined : sequenceLength(lead);
  if (taken === undefined) return undefined;
  const parts = signs.slice(at, at + taken);
  const found = parts.map(({ text }) => text).join('');
  const meant = REWRITTEN.get(found) ?? decodeSequence(parts.map(({ text }) => byteOf(text) ?? 0));
  if (meant === undefined || !isTrusted(found, meant)) return undefined;
  return { text: meant, from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0, taken };
}

function mended(text: string, signs: readonly MendedSign[]): MendedText {
  const starts: number[] = [];
  let whole = '';
  let done = 0;
  for (const { from, to, meant } of signs) {
    whole += text.slice(done, from);
    starts.push(whole.length);
    whole += meant;
    done = to;
  }
  const place = (offset: number, isEnd: boolean): number => {
    const index = lastAtOrBefore(starts, isEnd ? offset - 1 : offset);
    const sign = signs[index];
    if (sign === undefined) return offset;
    const within = offset - (starts[index] ?? 0);
    if (within < sign.meant.length) return isEnd ? sign.to : sign.from;
    return sign.to + within - sign.meant.length;
  };
  return {
    text: whole + text.slice(done),
    count: signs.length,
    first: signs[0],
    startOf: (offset) => place(offset, false),
    endOf: (offset) => place(offset, true),
  };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = -1;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function unharmed(text: string): MendedText {
  const same = (offset: number): number => offset;
  return { text, count: 0, first: undefined, startOf: same, endOf: same };
}
