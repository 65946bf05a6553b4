import { lineOf, QuoteError, type Quote } from './quote.ts';

const PLAIN = /^[A-Za-z0-9._:/@+,-]*$/;

/**
 * The value of `NAME=` in a file of environment variables, in the part of the syntax that Docker Compose,
 * systemd's EnvironmentFile and a shell read alike: bare, in single quotes, or, with a single quote
 * inside, in double quotes. They part on escapes, so a value that would need one is refused.
 */
export const dotenv: Quote = {
  quote: (value) => {
    const text = lineOf('dotenv', value);
    if (PLAIN.test(text)) return text;
    if (!text.includes("'") && !text.endsWith('\\')) return `'${text}'`;
    if (!/["\\$`]/.test(text)) return `"${text}"`;
    throw new QuoteError(
      'dotenv',
      value,
      'needs an escape, which Compose, systemd and sh read differently',
    );
  },
  place: { before: /=$/, says: 'Put it directly after `NAME=`' },
};
