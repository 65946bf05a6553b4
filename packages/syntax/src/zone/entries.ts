import type { Comment, SyntaxProblem } from '../text/problem.ts';
import type { SpanOf } from '../text/source.ts';
import { tokenProblem, unclosedParenthesis } from './complaints.ts';
import { lexZone } from './lex.ts';
import type { ZoneToken } from './lex.ts';

/** A word of an entry, with its quotes. */
export interface ZoneWord {
  readonly raw: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

/** The words of one line, or of several that parentheses join. */
export interface ZoneEntry {
  readonly words: readonly ZoneWord[];
  /** The line begins with space: the owner is that of the record before. */
  readonly blank: boolean;
}

/** Splits a zone file into its entries. */
export function readEntries(
  text: string,
  spanOf: SpanOf,
): {
  readonly entries: readonly ZoneEntry[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
} {
  const entries: ZoneEntry[] = [];
  const comments: Comment[] = [];
  const problems: SyntaxProblem[] = [];
  const open: ZoneToken[] = [];
  let words: ZoneWord[] = [];
  let blank = false;
  let atStart = true;
  const finish = (): void => {
    if (words.length > 0) entries.push({ words, blank });
    words = [];
    blank = false;
    atStart = true;
  };

  for (const token of lexZone(text)) {
    const { kind, start, end } = token;
    if (token.complaint !== undefined) problems.push(tokenProblem(token, spanOf));
    if (kind === 'line') {
      finish();
      continue;
    }
    if (kind === 'space' && atStart) blank = true;
    atStart = false;
    if (kind === '(') open.push(token);
    if (kind === ')') open.pop();
    if (kind === 'comment') {
      const last = text.charAt(end - 1) === '\r' ? end - 1 : end;
      comments.push({ text: text.slice(start, last), span: spanOf(start, last) });
    }
    if (kind === 'word' || kind === 'quoted') {
      words.push({ raw: text.slice(start, end), quoted: kind === 'quoted', start, end });
    }
  }
  finish();
  const [first] = open;
  if (first !== undefined) problems.push(unclosedParenthesis(spanOf(first.start, first.end)));
  return { entries, comments, problems };
}
