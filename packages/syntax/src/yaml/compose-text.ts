import { tokensWithin, tooDeepAt, YAML_OPTIONS } from '@stackwright/core';
import { Composer, CST, Lexer, Parser } from 'yaml';
import type { Document } from 'yaml';
import type { Comment } from '../text/problem.ts';
import type { SpanOf } from '../text/source.ts';

/** The deepest nesting of mappings and lists that is read. */
export const MAX_DEPTH = 64;

export interface ComposedText {
  readonly documents: readonly Document.Parsed[];
  readonly comments: readonly Comment[];
  /** Where the nesting passes `MAX_DEPTH`; the text is not read then. */
  readonly tooDeepAt?: number;
}

/** Composes all documents of a text; the comments come by with their places. */
export function composeText(text: string, spanOf: SpanOf): ComposedText {
  const parser = new Parser();
  const comments: Comment[] = [];
  const lexemes = lexemesOf(text, (comment) => {
    comments.push({ text: comment, span: spanOf(parser.offset, parser.offset + comment.length) });
  });
  const tokens = tokensWithin(MAX_DEPTH, parser, lexemes);
  const documents = [...new Composer(YAML_OPTIONS).compose(tokens, false, text.length)];
  const deepAt = tooDeepAt(MAX_DEPTH, parser);
  return deepAt === undefined
    ? { documents, comments }
    : { documents: [], comments, tooDeepAt: deepAt };
}

/** The lexemes of a text; each comment is told before the parser moves on over it. */
function* lexemesOf(text: string, tell: (comment: string) => void): Generator<string> {
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && !inScalar) tell(lexeme);
    inScalar = lexeme === CST.SCALAR;
    yield lexeme;
  }
}
