/** The UTF-8 bytes of a text. Throws on half a surrogate pair, which has none. */
export function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const match of encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|(.)/g)) {
    const [, hex, plain = ''] = match;
    bytes.push(hex === undefined ? plain.charCodeAt(0) : Number.parseInt(hex, 16));
  }
  return bytes;
}
