import type { Span } from '@stackwright/core';
import type { Assignment, Redirection, Word, WordPart } from 'unbash';
import type { ShellAssignment, ShellRedirect, ShellWord } from './model.ts';

/** Makes the span of a node: its own, or that of the substitution whose text was decoded before. */
export type SpanOfNode = (node: { readonly pos: number; readonly end: number }) => Span;

/** True for a word that commands can stand in: only a substitution holds some; `${ a; }` is one too. */
export function holdsCommands({ text }: Word): boolean {
  return /[`(]|\$\{[\s|]/.test(text);
}

export function wordOf(word: Word, spanOf: SpanOfNode): ShellWord {
  return { text: word.text, ...(simpleValue(word.text) ?? parsedValue(word)), span: spanOf(word) };
}

type WordValue = Pick<ShellWord, 'value' | 'literal'>;

const PLAIN = /^[\w./:,=%+@-]+$/;
const SINGLE_QUOTED = /^'[^']*'$/;
/** Nothing but variables is expanded in it, and their braces are closed. */
const DOUBLE_QUOTED = /^"(?:[^"\\`($]|\$(?![${[])|\$\{[^"\\`({}]*\})*"$/;
const SUBSTITUTION = /\$\(|`/;
const EXPANSION = /\$[\w{@*#?!-]/;

/**
 * What nine of ten words say, without their parts: to tell those, the parser reads the word once more.
 * Undefined for the others.
 */
export function simpleValue(text: string): WordValue | undefined {
  if (PLAIN.test(text)) return { value: text, literal: true };
  if (SINGLE_QUOTED.test(text)) return { value: text.slice(1, -1), literal: true };
  if (!DOUBLE_QUOTED.test(text)) return undefined;
  return { value: text.slice(1, -1), literal: !EXPANSION.test(text) };
}

export function parsedValue(word: Word): WordValue {
  return { value: word.value, literal: (word.parts ?? []).every(isLiteral) };
}

function isLiteral(part: WordPart): boolean {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return true;
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.every(isLiteral);
    default:
      return false;
  }
}

export function assignmentOf(assignment: Assignment, spanOf: SpanOfNode): ShellAssignment {
  const { name, value, pos } = assignment;
  return {
    name,
    ...(value.type === 'Word' && { value: wordOf(value, spanOf) }),
    nameSpan: spanOf({ pos, end: pos + name.length }),
    span: spanOf(assignment),
  };
}

export function redirectOf(redirect: Redirection, spanOf: SpanOfNode): ShellRedirect {
  const { operator, descriptor } = redirect;
  const number = descriptor?.type === 'FileDescriptor' ? descriptor.value : undefined;
  const common = {
    operator,
    ...(number !== undefined && { descriptor: number }),
    span: spanOf(redirect),
  };
  if (redirect.type === 'HereDoc') {
    const { body, delimiter } = redirect;
    const { text } = body;
    const quoted = delimiter?.quoted === true;
    const parts = quoted || !SUBSTITUTION.test(text) ? [] : (body.parts ?? []);
    const substitutions = parts
      .filter((part) => part.type !== 'Literal' && SUBSTITUTION.test(part.text))
      .map((part) => spanOf(part));
    return { ...common, heredoc: { text, quoted, substitutions, span: spanOf(body) } };
  }
  return { ...common, ...(redirect.target && { target: wordOf(redirect.target, spanOf) }) };
}
