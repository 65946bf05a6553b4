import { Composer, CST, Lexer, Parser } from 'yaml';
import type { Document } from 'yaml';
import type { Comment } from '../text/problem.ts';
import type { SpanOf } from '../text/source.ts';

/** The deepest nesting of mappings and lists that is read. */
export const MAX_DEPTH = 64;

/** Stray lexemes after which the rest of a text is not read: it is not YAML. */
const MAX_STRAY = 1000;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  // Merge keys are resolved while the value is built: the walk knows both places.
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  keepSourceTokens: false,
  logLevel: 'silent',
} as const;

export interface ComposedText {
  readonly documents: readonly Document.Parsed[];
  readonly comments: readonly Comment[];
  /** Where the nesting passes `MAX_DEPTH`; the text is not read then. */
  readonly tooDeepAt?: number;
}

/**
 * Runs the parser lexeme by lexeme, as `yaml.parseAllDocuments` does itself: its stack tells the nesting
 * before the recursive composer sees it, so that no text can overflow the call stack, and the comments
 * come by with their places.
 */
export function composeText(text: string, spanOf: SpanOf): ComposedText {
  const parser = new Parser();
  const composer = new Composer(OPTIONS);
  const documents: Document.Parsed[] = [];
  const comments: Comment[] = [];
  let stray = 0;
  let inScalar = false;

  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    if (lexeme.startsWith('#') && !inScalar) {
      comments.push({ text: lexeme, span: spanOf(start, start + lexeme.length) });
    }
    inScalar = lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') stray += 1;
      documents.push(...composer.next(token));
    }
    if (stray > MAX_STRAY) break;
    // The stack holds the document, its open collections and one scalar.
    if (parser.stack.length > MAX_DEPTH + 2) {
      return { documents: [], comments, tooDeepAt: parser.offset };
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(false, text.length));
  return { documents, comments };
}
