import { Lexer } from 'yaml';

/** The comments of a YAML text, in order. Its lexer knows them from text that looks like one. */
export function commentsOf(text: string): readonly string[] {
  return [...new Lexer().lex(text)]
    .filter((lexeme) => lexeme.startsWith('#'))
    .map((comment) => comment.trimEnd());
}
