import { textOf, type Quote } from './quote.ts';

/**
 * Text behind a comment sign (`# `, `; `, or inside `<!-- -->`): one line, so that nothing of it is read as
 * more than a comment. Other control characters are written as `\u001b`.
 */
export const comment: Quote = {
  quote: (value) =>
    textOf('comment', value)
      .replaceAll(/[\s\u0085]+/gu, ' ')
      .trim()
      .replaceAll(/[\p{Cc}\p{Cs}]/gu, escape)
      .replaceAll('-->', '-- >'),
};

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
