import { lineOf, QuoteError, type Quote } from './quote.ts';

/**
 * A value of odoo.conf, as Python's RawConfigParser reads it: to the end of the line, without quotes,
 * escapes, interpolation or inline comments, so `;`, `#` and `%` are plain. It strips the ends and has no
 * way to keep them. Booleans are written as every Odoo series reads them: `True` and `False`.
 */
export const ini: Quote = {
  quote: (value) => {
    if (typeof value === 'boolean') return value ? 'True' : 'False';
    const text = lineOf('ini', value);
    if (text.trim() !== text) {
      throw new QuoteError('ini', value, 'starts or ends with a space, which the parser strips');
    }
    return text;
  },
};
