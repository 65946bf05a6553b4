import { tokenise } from './token.ts';
import type { Token } from './token.ts';

/** A logical line: what stands between two ends of a line outside brackets. */
export interface Statement {
  readonly tokens: readonly Token[];
  /** Columns of white space in front of it, a tab reaching to the next multiple of eight. */
  readonly indent: number;
}

/**
 * The logical lines of a text. The body of a one-line block (`try: import x`) is a statement of its
 * own, deeper than its head. What the tokenizer does not understand is left where it stands.
 */
export function* statements(text: string): Generator<Statement> {
  let tokens: Token[] = [];
  for (const token of tokenise(text)) {
    if (token.kind === 'newline') {
      yield* split(tokens, text);
      tokens = [];
    } else tokens.push(token);
  }
  yield* split(tokens, text);
}

const BLOCKS = new Set([
  'try',
  'except',
  'else',
  'finally',
  'if',
  'elif',
  'for',
  'while',
  'with',
  'def',
  'class',
]);

function* split(tokens: readonly Token[], text: string): Generator<Statement> {
  const [head] = tokens;
  if (head === undefined) return;
  const indent = indentOf(text, head.start);
  const colon = BLOCKS.has(head.text) ? colonOf(tokens) : -1;
  const parts = colon === -1 ? [tokens] : [tokens.slice(0, colon + 1), tokens.slice(colon + 1)];
  for (const [index, part] of parts.entries()) {
    for (const one of simple(part)) yield { tokens: one, indent: indent + index };
  }
}

/** The colon that opens a block: the first one outside brackets and lambdas. */
function colonOf(tokens: readonly Token[]): number {
  let depth = 0;
  let lambdas = 0;
  return tokens.findIndex(({ text, kind }) => {
    if (kind === 'name' && text === 'lambda') lambdas += 1;
    if (kind !== 'operator') return false;
    if ('([{'.includes(text)) depth += 1;
    if (')]}'.includes(text)) depth -= 1;
    if (text !== ':' || depth !== 0) return false;
    if (lambdas === 0) return true;
    lambdas -= 1;
    return false;
  });
}

/** Statements that share a line, divided by semicolons. */
function simple(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'operator' && token.text === ';') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter(({ length }) => length > 0);
}

function indentOf(text: string, start: number): number {
  let from = start;
  while (from > 0 && /[ \t\f]/.test(text[from - 1] ?? '')) from -= 1;
  let column = 0;
  for (const sign of text.slice(from, start)) column += sign === '\t' ? 8 - (column % 8) : 1;
  return column;
}
