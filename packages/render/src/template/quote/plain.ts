import { QuoteError, textOf, type Quote } from './quote.ts';

const TOKEN = /^[A-Za-z0-9._:/@-]+$/;

/** Ports, host names, ids: text that is safe anywhere in any of our syntaxes, also inside a longer word. */
export const token: Quote = {
  quote: (value) => {
    const text = textOf('token', value);
    if (TOKEN.test(text)) return text;
    throw new QuoteError('token', value, 'has a character outside A-Z a-z 0-9 . _ : / @ -');
  },
};

/** A finite number in decimal notation. */
export const number: Quote = {
  quote: (value) => {
    const text = typeof value === 'number' ? String(value) : '';
    if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
    throw new QuoteError('number', value, 'is not a number in decimal notation');
  },
};

/**
 * Text that the renderer itself made and that is already written in the file's syntax: a keyword, a block
 * of directives. Never a value of stack.yaml: this helper is the one hole, so reviewers look here.
 */
export const raw: Quote = {
  quote: (value) => {
    if (typeof value === 'string') return value;
    throw new QuoteError('raw', value, 'is not text');
  },
};
