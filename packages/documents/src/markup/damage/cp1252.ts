/** Bytes 0x80 to 0x9f of Windows-1252; the five that it leaves out stand for themselves. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const BYTES: ReadonlyMap<string, number> = new Map(
  [...HIGH].map((sign, index) => [sign, 0x80 + index]),
);

/** The byte that Windows-1252 (or Latin-1, for its control signs) writes for a sign beyond ASCII; undefined when none. */
export function byteOf(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  if (sign.length !== 1 || code < 0x80) return undefined;
  if (code < 0x100) return code;
  return BYTES.get(sign);
}

/** How many bytes a sequence of UTF-8 has that begins with this one; undefined when none does. */
export function sequenceLength(byte: number): number | undefined {
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  if (byte >= 0xf0 && byte <= 0xf4) return 4;
  return undefined;
}

/** The sign that a sequence of UTF-8 stands for; undefined when the bytes are none. */
export function decodeSequence(bytes: readonly number[]): string | undefined {
  const [lead = 0, ...rest] = bytes;
  if (sequenceLength(lead) !== bytes.length) return undefined;
  if (rest.some((byte) => (byte & 0xc0) !== 0x80)) return undefined;
  const bits = lead & (0xff >> (bytes.length + 1));
  const code = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), bits);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  if (code < (bytes.length === 3 ? 0x800 : bytes.length === 4 ? 0x10000 : 0x80)) return undefined;
  return String.fromCodePoint(code);
}
