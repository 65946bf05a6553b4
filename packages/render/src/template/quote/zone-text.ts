import { QuoteError, textOf, type Quote } from './quote.ts';
import { utf8 } from './utf8.ts';

/** RFC 1035, 3.3: a character-string carries its length in one byte. */
const STRING_BYTES = 255;
/** The length of a record's data has 16 bits; each character-string costs one byte more. */
const DATA_BYTES = 65_535;

/**
 * The data of a TXT record: quoted character-strings of at most 255 bytes each, which resolvers join.
 * `"` and `\` are escaped, bytes outside printable ASCII are written `\DDD` (RFC 1035, 5.1).
 */
export const zoneText: Quote = {
  quote: (value) => {
    const text = textOf('zoneText', value);
    if (/\p{Cs}/u.test(text)) throw new QuoteError('zoneText', value, 'is not well-formed text');
    const bytes = utf8(text);
    if (bytes.length + Math.ceil(bytes.length / STRING_BYTES) > DATA_BYTES) {
      throw new QuoteError(
        'zoneText',
        '(long text)',
        `has ${bytes.length} bytes, more than a record holds`,
      );
    }
    const strings: string[] = [];
    for (let start = 0; start === 0 || start < bytes.length; start += STRING_BYTES) {
      strings.push(
        `"${bytes
          .slice(start, start + STRING_BYTES)
          .map(writeByte)
          .join('')}"`,
      );
    }
    return strings.join(' ');
  },
  place: { before: /\s$/, says: 'Put a space before it' },
};

function writeByte(byte: number): string {
  if (byte < 0x20 || byte > 0x7e) return `\\${String(byte).padStart(3, '0')}`;
  const character = String.fromCharCode(byte);
  return character === '"' || character === '\\' ? `\\${character}` : character;
}
