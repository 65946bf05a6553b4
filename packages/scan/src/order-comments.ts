import type { PositionAt } from '@stackwright/core';
import { Lexer } from 'yaml';
import type { OrderComment } from './extract.ts';
import type { CodeKind } from './file-kind.ts';
import { tokenise } from './python/token.ts';
import { COMMENTS } from './readers/text/text-kind.ts';
import type { TextKind } from './readers/text/text-kind.ts';

const WORD = 'stackwright-ignore';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The comments of a text that hold `stackwright-ignore`. Of one that has several lines, the line counts. */
export function orderComments(
  text: string,
  kind: CodeKind,
  positionAt: PositionAt,
): readonly OrderComment[] {
  if (!text.includes(WORD)) return [];
  const comments = rangesOf(text, kind);
  return comments.flatMap((comment, index) => {
    const at = text.indexOf(WORD, comment.start);
    if (at === -1 || at >= comment.end) return [];
    const start = Math.max(comment.start, text.lastIndexOf('\n', at) + 1);
    const end = Math.min(comment.end, lineEnd(text, at));
    const said = text.slice(start, end).replace(/\s*(?:-->|\*+\/)?\s*$/, '');
    const before = text.slice(text.lastIndexOf('\n', comment.start - 1) + 1, comment.start);
    const alone = before.trim() === '';
    const span = { start: positionAt(start), end: positionAt(start + said.length) };
    const line = alone ? positionAt(spokenOf(text, comments, index)).line : span.start.line;
    return [{ text: said, span, alone, line }];
  });
}

/** Offset of the line behind a comment that stands alone, and behind those that follow it at once. */
function spokenOf(text: string, comments: readonly Range[], index: number): number {
  let { end } = comments[index] ?? { end: 0 };
  for (const next of comments.slice(index + 1)) {
    if (!/^[ \t]*\r?\n?[ \t]*$/.test(text.slice(end, next.start))) break;
    ({ end } = next);
  }
  const rest = lineEnd(text, end);
  return text.slice(end, rest).trim() === '' ? rest + 1 : end;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

const XML = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|(?<comment><!--[\s\S]*?(?:-->|$))/g;
const JAVASCRIPT =
  /(?<comment>\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$))|'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g;

function rangesOf(text: string, kind: CodeKind): readonly Range[] {
  switch (kind) {
    case 'manifest':
    case 'python':
      return pythonComments(text);
    case 'xml':
      return matched(text, XML);
    case 'javascript':
      return matched(text, JAVASCRIPT);
    case 'csv':
    case 'licence':
      return [];
    case 'yaml':
      return yamlComments(text);
    default:
      return lineComments(text, kind);
  }
}

function matched(text: string, pattern: RegExp): readonly Range[] {
  return [...text.matchAll(pattern)].flatMap(({ groups, index }) => {
    const comment = groups?.['comment'];
    return comment === undefined ? [] : [{ start: index, end: index + comment.length }];
  });
}

/** Between tokens there is nothing but space and comments. */
function pythonComments(text: string): readonly Range[] {
  const found: Range[] = [];
  let from = 0;
  const gap = (to: number) => {
    for (const { 0: comment, index } of text.slice(from, to).matchAll(/#[^\r\n]*/g))
      found.push({ start: from + index, end: from + index + comment.length });
  };
  for (const { start, end } of tokenise(text)) {
    gap(start);
    from = end;
  }
  gap(text.length);
  return found;
}

/** A text of several lines that looks like a comment is none: only YAML's own lexer can tell. */
function yamlComments(text: string): readonly Range[] {
  const found: Range[] = [];
  let start = 0;
  for (const lexeme of new Lexer().lex(text)) {
    // Signs that the lexer adds: start of document, flow end, start of a scalar.
    if (ADDED.has(lexeme)) continue;
    if (lexeme.startsWith('#')) found.push({ start, end: start + lexeme.trimEnd().length });
    start += lexeme.length;
  }
  return found;
}

const ADDED: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001F']);

function lineComments(text: string, kind: TextKind): readonly Range[] {
  const [whole, trailing] = COMMENTS[kind];
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    const end = from + line.trimEnd().length;
    if (whole?.test(line)) return [{ start: from + line.search(/\S/), end }];
    const at = trailing === undefined ? -1 : line.search(trailing);
    return at === -1 ? [] : [{ start: from + at + 1, end }];
  });
}
