import { formatSize, GIB, KIB, MIB, TIB } from '@stackwright/schema';

const UNITS: readonly (readonly [string, number])[] = [
  ['t', TIB],
  ['g', GIB],
  ['m', MIB],
  ['k', KIB],
];

/** In the unit that stood there, or in the next smaller one that needs no more than two decimals and loses nothing. */
export function formatSizeLike(bytes: number, like: string | undefined): string | undefined {
  if (like === undefined) return formatSize(bytes);
  if (/^\d+$/.test(like)) return `${bytes}`;
  const [, gap = '', letter = '', rest = ''] = /^[\d.,]+([\s-]?)([kmgt])(i?b?)$/i.exec(like) ?? [];
  const from = UNITS.findIndex(([unit]) => unit === letter.toLowerCase());
  if (from === -1) return undefined;
  for (const [unit, size] of UNITS.slice(from)) {
    const count = bytes / size;
    if (!Number.isInteger(count * 4) || (count < 1 && bytes > 0)) continue;
    return `${count}${gap}${letter === letter.toUpperCase() ? unit.toUpperCase() : unit}${rest}`;
  }
  return undefined;
}
