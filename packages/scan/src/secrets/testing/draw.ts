/** A source of numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

/** Mulberry32: small, and good enough to fill shapes with. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';

/** Alphabets of credentials. */
export const ALPHABETS = {
  digits: DIGITS,
  hex: `${DIGITS}abcdef`,
  lower: LOWER,
  letters: LOWER + LOWER.toUpperCase(),
  upper: LOWER.toUpperCase() + DIGITS,
  base32: `${LOWER.toUpperCase()}234567`,
  bech32: '023456789ACDEFGHJKLMNPQRSTUVWXYZ',
  base62: LOWER + LOWER.toUpperCase() + DIGITS,
  base64: `${LOWER}${LOWER.toUpperCase()}${DIGITS}+/`,
  url: `${LOWER}${LOWER.toUpperCase()}${DIGITS}_-`,
} as const;

/** Characters of an alphabet, drawn. */
export function draw(random: Random, alphabet: keyof typeof ALPHABETS, length: number): string {
  const characters = ALPHABETS[alphabet];
  return Array.from(
    { length },
    () => characters[Math.floor(random() * characters.length)] ?? '',
  ).join('');
}

/** One of them. */
export function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Base64url of ASCII text (RFC 4648, section 5), without padding. */
export function encode(text: string): string {
  const alphabet = `${LOWER.toUpperCase()}${LOWER}${DIGITS}-_`;
  const bits = [...text].map((one) => one.charCodeAt(0).toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,6}/g) ?? [])
    .map((six) => alphabet[Number.parseInt(six.padEnd(6, '0'), 2)])
    .join('');
}
