/** Where a range of words stands in the text that was read: offsets, the end being the first one behind it. */
export type Stretch = readonly [from: number, to: number];

/**
 * The pieces that words were put together from, in order. A piece whose stretch is as long as itself stands there letter
 * by letter; any other (an entity, a line break with its indentation) stands for its stretch as a whole.
 */
export interface Pieces {
  /** Where each piece begins in the words. */
  readonly at: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Length of the words. */
  readonly length: number;
}

/** Where the words from `start` to `end` stand. Offsets outside the words are moved to their nearest end. */
export function stretchOf(pieces: Pieces, start: number, end: number): Stretch {
  if (pieces.at.length === 0) return [0, 0];
  const first = Math.min(Math.max(start, 0), pieces.length);
  const last = Math.min(Math.max(end, first), pieces.length);
  const from = placeOf(pieces, first);
  if (last === first) return [from, from];
  return [from, Math.max(from, placeBehind(pieces, last - 1))];
}

/** Where the sign at `at` begins; at the end of the words, where they end. */
function placeOf(pieces: Pieces, at: number): number {
  if (at >= pieces.length) return pieces.to.at(-1) ?? 0;
  const index = pieceAt(pieces, at);
  const from = pieces.from[index] ?? 0;
  return isLiteral(pieces, index) ? from + at - (pieces.at[index] ?? 0) : from;
}

/** The first offset behind the sign at `at`. */
function placeBehind(pieces: Pieces, at: number): number {
  const index = pieceAt(pieces, at);
  if (!isLiteral(pieces, index)) return pieces.to[index] ?? 0;
  return (pieces.from[index] ?? 0) + at - (pieces.at[index] ?? 0) + 1;
}

function isLiteral({ at, from, to, length }: Pieces, index: number): boolean {
  return (at[index + 1] ?? length) - (at[index] ?? 0) === (to[index] ?? 0) - (from[index] ?? 0);
}

function pieceAt({ at }: Pieces, offset: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((at[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
