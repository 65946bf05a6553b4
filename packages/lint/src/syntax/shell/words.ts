import type { Span } from '@stackwright/core';
import type { Assignment, Redirection, Word, WordPart } from 'unbash';
import type { ShellAssignment, ShellRedirect, ShellWord } from './model.ts';

/** Makes the span of a node: its own, or that of the substitution whose text was decoded before. */
export type SpanOfNode = (node: { readonly pos: number; readonly end: number }) => Span;

/**
 * True for a word that is what it says: no quotes, no escapes, nothing to expand. The parser would read the
 * word once more to tell its parts, and four of five words have none.
 */
export function isPlain({ text }: Word): boolean {
  return /^[\w./:,=%+@-]+$/.test(text);
}

export function wordOf(word: Word, spanOf: SpanOfNode): ShellWord {
  const { text } = word;
  if (isPlain(word)) return { text, value: text, literal: true, span: spanOf(word) };
  const literal = (word.parts ?? []).every(isLiteral);
  return { text, value: word.value, literal, span: spanOf(word) };
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
    const quoted = delimiter?.quoted === true;
    return { ...common, heredoc: { text: body.text, quoted, span: spanOf(body) } };
  }
  return { ...common, ...(redirect.target && { target: wordOf(redirect.target, spanOf) }) };
}
