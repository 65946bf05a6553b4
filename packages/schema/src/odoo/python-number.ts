import { pythonTrim } from './python-text.ts';

const DIGITS = { 2: '[01]', 8: '[0-7]', 10: '[0-9]', 16: '[0-9a-f]' } as const;
const PREFIX = { 2: '0b_?', 8: '0o_?', 10: '', 16: '0x_?' } as const;
type Radix = keyof typeof DIGITS;

/**
 * Python's `int(text, radix)` for ASCII digits: outer white space, a sign and single underscores
 * between digits are allowed. Undefined where Python raises ValueError.
 */
export function pythonInt(text: string, radix: Radix = 10): number | undefined {
  const digit = DIGITS[radix];
  const prefix = PREFIX[radix] === '' ? '' : `(?:${PREFIX[radix]})?`;
  const form = new RegExp(`^([+-]?)${prefix}(${digit}+(?:_${digit}+)*)$`, 'i');
  const match = form.exec(pythonTrim(text));
  if (match === null) return undefined;
  const size = Number.parseInt((match[2] ?? '').replaceAll('_', ''), radix);
  return match[1] === '-' && size !== 0 ? -size : size;
}

/**
 * How optparse reads an `int` option, which Odoo up to 18.0 applies to the file: `0x` is hexadecimal,
 * `0b` binary, and **any other leading zero octal**, so `010` is 8 and `08` stops Odoo.
 * Source: CPython Lib/optparse.py, `_parse_num`.
 */
export function optparseInt(text: string): number | undefined {
  const head = text.slice(0, 2).toLowerCase();
  if (head === '0x') return pythonInt(text, 16);
  if (head === '0b') return pythonInt(text.slice(2) || '0', 2);
  return pythonInt(text, text.startsWith('0') ? 8 : 10);
}

const FLOAT =
  /^[+-]?(?:(?:\d+(?:_\d+)*)(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/i;
const NOT_FINITE = /^([+-]?)(inf(?:inity)?|nan)$/i;

/** Python's `float(text)` for ASCII digits. Undefined where Python raises ValueError. */
export function pythonFloat(text: string): number | undefined {
  const bare = pythonTrim(text);
  const special = NOT_FINITE.exec(bare);
  if (special !== null) {
    if (/^n/i.test(special[2] ?? '')) return Number.NaN;
    return special[1] === '-' ? -Infinity : Infinity;
  }
  return FLOAT.test(bare) ? Number(bare.replaceAll('_', '')) : undefined;
}
