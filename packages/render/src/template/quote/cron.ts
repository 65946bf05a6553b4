import { lineOf, QuoteError, type Quote } from './quote.ts';
import { shellWord, sh } from './sh.ts';

/**
 * The command of a crontab line, which the shell will read. crontab(5): an unescaped `%` ends the command
 * and the rest becomes its input, so `%` is written `\%`; cron takes that backslash away again. A command
 * that already has a backslash before a `%` cannot be expressed.
 */
export const cron: Quote = {
  quote: (value) => {
    const text = lineOf('cron', value);
    if (text.trim() === '') throw new QuoteError('cron', value, 'is an empty command');
    if (text.includes('\\%')) {
      throw new QuoteError('cron', value, 'has a `\\` before a `%`: write the `%` alone');
    }
    return text.replaceAll('%', '\\%');
  },
};

/**
 * One word inside the command of a crontab line: quoted for the shell, then for cron. A backslash before a
 * `%` is kept apart from it by an empty pair of quotes, else it would be read with cron's own.
 */
export const cronWord: Quote = {
  quote: (value) => shellWord('cronWord', value).replaceAll('\\%', "\\''%").replaceAll('%', '\\%'),
  ...(sh.place && { place: sh.place }),
};
