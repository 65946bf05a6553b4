import { indentedFirst, indentedLast } from './indent.ts';
import { stringValue } from './string-value.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';

/** A value that Python's `ast.literal_eval` gives, with the offsets of its text. */
export type Literal = LiteralValue & { readonly start: number; readonly end: number };

type LiteralValue =
  | { readonly kind: 'string' | 'bytes'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'constant'; readonly value: boolean | undefined }
  | { readonly kind: 'list' | 'tuple' | 'set'; readonly items: readonly Literal[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [Literal, Literal])[] };

/** The first thing that is not a literal, and where. */
export interface LiteralMistake {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

export type LiteralReading =
  | { readonly ok: true; readonly literal: Literal }
  | { readonly ok: false; readonly mistake: LiteralMistake };

/** CPython's own limit for brackets inside brackets. */
const DEPTH = 200;

/**
 * Reads one Python literal, as `ast.literal_eval` does: nothing is run, and what would have to be is
 * a mistake. Source: Lib/ast.py of CPython, and its grammar.
 */
export function readLiteral(text: string): LiteralReading {
  const tokens = [...tokenise(text)];
  let next = 0;
  let failed: LiteralMistake | undefined;

  const peek = (): Token | undefined => tokens[next];
  const isOperator = (sign: string): boolean =>
    peek()?.kind === 'operator' && peek()?.text === sign;
  const take = (sign: string): boolean => {
    if (!isOperator(sign)) return false;
    next += 1;
    return true;
  };
  const fail = (
    what: string,
    token: { readonly start: number; readonly end: number } | undefined = peek(),
  ): undefined => {
    const end = text.length;
    failed ??= { what, start: token?.start ?? end, end: token?.end ?? end };
    return undefined;
  };

  const nul = text.indexOf('\0');
  if (nul !== -1) {
    return { ok: false, mistake: { what: 'a NUL character', start: nul, end: nul + 1 } };
  }
  const indent = indentedFirst(text, tokens[0]);
  if (indent !== undefined) return { ok: false, mistake: indent };
  const literal = expressionList();
  while (peek()?.kind === 'newline') next += 1;
  if (literal !== undefined && peek() !== undefined) fail(`${named(peek())} after the value`);
  const last = indentedLast(text);
  if (last !== undefined) fail(last.what, last);
  return literal === undefined || failed !== undefined
    ? { ok: false, mistake: failed ?? { what: 'no value', start: 0, end: text.length } }
    : { ok: true, literal };

  /** A value, or a tuple without brackets. */
  function expressionList(): Literal | undefined {
    const one = value(0);
    if (one === undefined || !isOperator(',')) return one;
    return rest('tuple', [one], one.start, () => [undefined, 'newline'].includes(peek()?.kind), 0);
  }

  function value(depth: number): Literal | undefined {
    const token = peek();
    if (token === undefined) return fail('the text ends where a value should stand');
    if (depth > DEPTH) return fail('brackets inside brackets, more than Python takes', token);
    switch (token.kind) {
      case 'string':
        return strings();
      case 'number':
        return number(token, token.start);
      case 'name':
        return constant(token);
      case 'operator':
        return bracketed(token, depth + 1);
      default:
        return fail(named(token), token);
    }
  }

  function bracketed(token: Token, depth: number): Literal | undefined {
    next += 1;
    switch (token.text) {
      case '[':
        return sequence('list', token.start, ']', depth);
      case '{':
        return take('}')
          ? { kind: 'dict', entries: [], start: token.start, end: lastEnd() }
          : braces(token.start, depth);
      case '(': {
        if (take(')')) return { kind: 'tuple', items: [], start: token.start, end: lastEnd() };
        const one = value(depth);
        if (one === undefined) return undefined;
        if (take(')')) return { ...one, start: token.start, end: lastEnd() };
        return rest('tuple', [one], token.start, () => isOperator(')'), depth, ')');
      }
      case '...':
        // `Ellipsis`, a constant that counts as true.
        return { kind: 'constant', value: true, start: token.start, end: token.end };
      case '-':
      case '+': {
        const digits = peek();
        return digits?.kind === 'number'
          ? number(digits, token.start, token.text)
          : fail('an operation', token);
      }
      default:
        next -= 1;
        return fail(named(token), token);
    }
  }

  function braces(start: number, depth: number): Literal | undefined {
    const key = value(depth);
    if (key === undefined) return undefined;
    if (!isOperator(':')) return rest('set', [key], start, () => isOperator('}'), depth, '}');
    const entries: (readonly [Literal, Literal])[] = [];
    let from: Literal | undefined = key;
    while (from !== undefined) {
      if (!take(':')) return fail(`${named(peek())} where \`:\` should stand`);
      const to = value(depth);
      if (to === undefined) return undefined;
      if (!isHashable(from)) return fail('a key that Python cannot hash', tokenAt(from));
      entries.push([from, to]);
      const more = take(',');
      if (take('}')) return { kind: 'dict', entries, start, end: lastEnd() };
      if (!more) return fail(`${named(peek())} where \`,\` should stand`);
      from = value(depth);
    }
    return undefined;
  }

  function sequence(
    kind: 'list',
    start: number,
    close: string,
    depth: number,
  ): Literal | undefined {
    if (take(close)) return { kind, items: [], start, end: lastEnd() };
    const one = value(depth);
    return one && rest(kind, [one], start, () => isOperator(close), depth, close);
  }

  /** What follows the first item, up to what closes the sequence. */
  function rest(
    kind: 'list' | 'tuple' | 'set',
    items: Literal[],
    start: number,
    isEnd: () => boolean,
    depth: number,
    close?: string,
  ): Literal | undefined {
    while (!isEnd()) {
      if (!take(',')) return fail(`${named(peek())} where \`,\` should stand`);
      if (isEnd()) break;
      const item = value(depth);
      if (item === undefined) return undefined;
      items.push(item);
    }
    if (close !== undefined && !take(close)) return fail('a bracket that is not closed');
    const odd = kind === 'set' ? items.find((item) => !isHashable(item)) : undefined;
    if (odd !== undefined) return fail('a member that Python cannot hash', tokenAt(odd));
    return { kind, items, start, end: lastEnd() };
  }

  /** One string, or several that stand side by side and are one. */
  function strings(): Literal | undefined {
    const start = peek()?.start ?? 0;
    const parts: string[] = [];
    let isBytes: boolean | undefined;
    for (let token = peek(); token?.kind === 'string'; token = peek()) {
      const part = stringValue(token.text);
      if (part === undefined) return fail('a string with an escape that Python refuses', token);
      if (part.prefix.includes('f')) return fail('a formatted string', token);
      const bytes = part.prefix.includes('b');
      if (isBytes !== undefined && isBytes !== bytes) return fail('bytes beside a string', token);
      isBytes = bytes;
      parts.push(part.value);
      next += 1;
    }
    const kind = isBytes === true ? 'bytes' : 'string';
    return { kind, value: parts.join(''), start, end: lastEnd() };
  }

  function number(token: Token, start: number, sign = ''): Literal | undefined {
    if (/^0[\d_]*[1-9][\d_]*$/.test(token.text)) return fail('a number with leading zeros', token);
    next += 1;
    const follower = peek();
    if (follower?.kind === 'name' && follower.start === token.end)
      return fail('a number that runs into a name', follower);
    const value = `${sign === '-' ? '-' : ''}${token.text}`;
    return { kind: 'number', value, start, end: token.end };
  }

  function constant(token: Token): Literal | undefined {
    const value = CONSTANTS.get(token.text);
    if (value === undefined) return fail(named(token), token);
    next += 1;
    return { kind: 'constant', value: value.is, start: token.start, end: token.end };
  }

  function lastEnd(): number {
    return tokens[next - 1]?.end ?? 0;
  }

  function tokenAt({ start }: Literal): Token | undefined {
    return tokens.find((token) => token.start === start);
  }
}

const CONSTANTS: ReadonlyMap<string, { readonly is: boolean | undefined }> = new Map([
  ['True', { is: true }],
  ['False', { is: false }],
  ['None', { is: undefined }],
]);

function isHashable(literal: Literal): boolean {
  if (literal.kind === 'tuple') return literal.items.every(isHashable);
  return !['list', 'set', 'dict'].includes(literal.kind);
}

function named(token: Token | undefined): string {
  if (token === undefined || token.kind === 'newline') return 'the end of the line';
  if (token.kind === 'unknown' && /^[a-zA-Z]*['"]/.test(token.text))
    return 'a string that is not closed';
  return token.kind === 'string' ? 'a string' : `\`${token.text}\``;
}
