import type { Span } from '@stackwright/core';
import { createPositions } from '@stackwright/core';
import { Lexer } from 'yaml';
import type { FileKind } from '../subject.ts';

/** A comment with its sign, without the end of its line. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
  /** True when nothing but space stands before it on its line. */
  readonly alone: boolean;
}

/** How a syntax writes comments. */
interface Style {
  readonly signs: string;
  /** False where a sign behind a value belongs to the value. */
  readonly trailing: boolean;
}

/** Sources: configparser of CPython; crontab(5); RFC 1035 §5.1; the Dockerfile reference. */
const STYLES: Readonly<Record<FileKind | 'stack', Style>> = {
  stack: { signs: '#', trailing: true },
  compose: { signs: '#', trailing: true },
  nginx: { signs: '#', trailing: true },
  'odoo-conf': { signs: '#;', trailing: false },
  zone: { signs: ';', trailing: true },
  crontab: { signs: '#', trailing: false },
  shell: { signs: '#', trailing: true },
  dockerfile: { signs: '#', trailing: false },
};

/** Whether a comment may stand behind a value on the same line. */
export function allowsTrailing(kind: FileKind | 'stack' | 'code' | 'document'): boolean {
  return kind === 'code' || kind === 'document' || STYLES[kind].trailing;
}

/**
 * The comments of a text that hold a word. YAML is read by its lexer, so that a block of text that
 * looks like a comment is none; elsewhere a sign counts at a line's start or behind a space, which
 * also finds comments that the syntax does not allow there: the caller tells the user.
 */
export function commentsWith(
  word: string,
  kind: FileKind | 'stack',
  text: string,
): readonly Comment[] {
  if (!text.includes(word)) return [];
  const starts =
    kind === 'stack' || kind === 'compose'
      ? yamlStarts(text)
      : lineStarts(text, STYLES[kind].signs);
  const positionAt = createPositions(text);
  return starts.flatMap((start) => {
    const end = lineEnd(text, start);
    const comment = text.slice(start, end);
    if (!comment.includes(word)) return [];
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const span = { start: positionAt(start), end: positionAt(end) };
    return [{ text: comment, span, alone: before.trim() === '' }];
  });
}

function yamlStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // Signs that the lexer adds: start of document, flow end, start of a scalar.
    if (lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f') continue;
    if (lexeme.startsWith('#')) starts.push(offset);
    offset += lexeme.length;
  }
  return starts;
}

function lineStarts(text: string, signs: string): readonly number[] {
  const sign = new RegExp(`(?<=^|[\\s;{}])[${signs}][^\\n]*stackwright-`, 'gm');
  return [...text.matchAll(sign)].map(({ index }) => index);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const last = end === -1 ? text.length : end;
  return text[last - 1] === '\r' ? last - 1 : last;
}
