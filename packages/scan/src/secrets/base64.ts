const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The bytes of base64url (RFC 4648, section 5) or base64 as Latin-1 text; other characters are passed over. */
export function decodeBase64Url(encoded: string): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const character of encoded.replaceAll('+', '-').replaceAll('/', '_')) {
    const value = ALPHABET.indexOf(character);
    if (value === -1) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    text += String.fromCharCode((held >> bits) & 0xff);
  }
  return text;
}
