import { PRINTED } from '../quote/quote.ts';

/** `{{…}}` with what tells a printed value from a block, a partial or a comment. */
const TAG = /\{\{(?<sign>[#/^!>]|else\b)?.*?\}\}/gs;

/**
 * The template's own text between the start of the line and a tag. Printed values stand in it as one sign,
 * blocks as nothing; at the very start of a template, where a partial's surroundings are unknown, it is
 * that sign too.
 */
export function textBefore(source: string, { loc }: hbs.AST.Node): string {
  const { line, column } = loc.start;
  const text = (source.split('\n')[line - 1] ?? '').slice(0, column);
  const own = text.replaceAll(TAG, (_tag, sign: string | undefined) =>
    sign === undefined || sign === '>' ? PRINTED : '',
  );
  return line === 1 ? PRINTED + own : own;
}
