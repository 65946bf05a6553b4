import { isAscii, isUtf8 } from 'node:buffer';

/** Where git looks for a NUL: a file that has one there is binary. Source: git's xdiff-interface.c. */
const HEAD = 8000;

/**
 * Bytes as text; undefined when they are none. What is neither UTF-8 nor marked as UTF-16 is read as
 * Latin-1, which every byte is a letter of: Odoo reads such sources too, and names in them are ASCII.
 * A byte order mark stays, so that columns are those of the file.
 */
export function decodeSource(bytes: Buffer): string | undefined {
  const order = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (order === 0xfffe) return decode('utf-16le', bytes);
  if (order === 0xfeff) return decode('utf-16be', bytes);
  if (bytes.subarray(0, HEAD).includes(0)) return undefined;
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
}

function decode(encoding: string, bytes: Buffer): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
