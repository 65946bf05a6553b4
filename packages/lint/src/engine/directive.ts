import type { Span } from '@stackwright/core';
import type { OrderComment } from '@stackwright/scan';
import { commentsWith } from './comments.ts';
import type { FileKind } from '../subject.ts';

/** An inline order not to show findings: `# stackwright-ignore <rule>[, <rule>]: reason [until YYYY-MM-DD]`. */
export interface Directive {
  readonly file: string;
  readonly kind: FileKind | 'stack' | 'code' | 'document';
  readonly span: Span;
  /** As written; they may name no rule. */
  readonly rules: readonly string[];
  /** Empty when none is given. */
  readonly reason: string;
  /** As written; it may be no date. */
  readonly until: string | undefined;
  /** 1-based line that it speaks of: its own, or the next one that is not a comment. */
  readonly line: number;
  /** Last line that it speaks of, where it speaks of a block; absent for one line. */
  readonly lastLine?: number;
  /** True when it names no rule and means all that may speak of its subject. */
  readonly isBroad?: true;
  /** True when it stands alone on its line. */
  readonly alone: boolean;
}

const WORD = 'stackwright-ignore';
const FORM = /^\W*stackwright-ignore(?![\w-])(?<rules>[^:]*)(?::(?<rest>.*))?$/;
/** `until` in front of something that begins as a date does; other words are part of the reason. */
export const UNTIL = /[\s,;([]*\buntil:?\s+(?<until>\d[\d./-]*\d)[\])]*\.?\s*$/;

/** Every directive of a text, in order. What is wrong with one is judged elsewhere. */
export function directivesOf(
  kind: FileKind | 'stack',
  file: string,
  text: string,
): readonly Directive[] {
  const comments = commentsWith(WORD, kind, text);
  const lines = comments.length > 0 ? text.split('\n') : [];
  return comments.flatMap(({ text: comment, span, alone }) => {
    const line = alone ? lineBelow(lines, span.start.line) : span.start.line;
    return toDirective(file, kind, { text: comment, span, alone, line });
  });
}

/** The directive in a comment of code, as the scanner kept it. */
export function scannedDirectives(
  file: string,
  comments: readonly OrderComment[],
): readonly Directive[] {
  return comments.flatMap((comment) => toDirective(file, 'code', comment));
}

function toDirective(
  file: string,
  kind: Directive['kind'],
  { text, span, alone, line }: OrderComment,
): readonly Directive[] {
  const groups = FORM.exec(text)?.groups;
  if (groups === undefined) return [];
  const rest = (groups['rest'] ?? '').trim();
  const until = UNTIL.exec(rest)?.groups?.['until'];
  const rules = (groups['rules'] ?? '').split(/[\s,]+/).filter((rule) => rule !== '');
  return [{ file, kind, span, rules, reason: rest.replace(UNTIL, '').trim(), until, line, alone }];
}

/** The next line that is not a comment, so that directives can be stacked. */
function lineBelow(lines: readonly string[], line: number): number {
  let next = line;
  while (/^\s*[#;]/.test(lines[next] ?? '')) next += 1;
  return next + 1;
}
