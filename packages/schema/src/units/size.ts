/** Bytes in one unit. Every unit of this project is binary, whichever way it is spelled. */
export const KIB = 1024;
export const MIB = 1024 * KIB;
export const GIB = 1024 * MIB;
export const TIB = 1024 * GIB;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['k', KIB],
  ['m', MIB],
  ['g', GIB],
  ['t', TIB],
]);
const SIZE = /^(\d{1,16}(?:\.\d{1,9})?) ?(?:([kmgt])i?b?|b)$/i;

/**
 * Bytes of `512m`, `512MB`, `2GiB`, `1.5 g`; undefined when the text is no size, has no unit, is not
 * a whole number of bytes or exceeds what a number holds exactly. `k`, `kB` and `KiB` are all 1024
 * bytes, as in Docker's byte values and in PostgreSQL's memory units, where the text ends up.
 */
export function parseSize(text: string): number | undefined {
  const match = SIZE.exec(text);
  const unit = UNITS.get(match?.[2]?.toLowerCase() ?? '');
  if (match === null || unit === undefined) return undefined;
  const bytes = Number(match[1]) * unit;
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** The shortest exact form: `2 GiB`, `1536 MiB`, `1000 B`. Takes whole bytes from 0. */
export function formatSize(bytes: number): string {
  const [unit, name] = largestDivisor(bytes);
  return `${bytes / unit} ${name}`;
}

function largestDivisor(bytes: number): readonly [number, string] {
  if (bytes === 0) return [1, 'B'];
  if (bytes % TIB === 0) return [TIB, 'TiB'];
  if (bytes % GIB === 0) return [GIB, 'GiB'];
  if (bytes % MIB === 0) return [MIB, 'MiB'];
  return bytes % KIB === 0 ? [KIB, 'KiB'] : [1, 'B'];
}

/** Bytes rounded down to whole MiB: the grain of memory plans. */
export function floorToMib(bytes: number): number {
  return Math.floor(bytes / MIB) * MIB;
}

/** Bytes rounded up to whole MiB. */
export function ceilToMib(bytes: number): number {
  return Math.ceil(bytes / MIB) * MIB;
}
