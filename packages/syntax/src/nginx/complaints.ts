import type { Span } from '@stackwright/core';
import { shown } from '../text/problem.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import type { SpanOf } from '../text/source.ts';
import type { NginxToken } from './lex.ts';
import type { NginxWord } from './tree.ts';

const STOPS =
  'nginx refuses the whole configuration: it does not start, and a reload keeps the old one.';

/** A word that nginx cannot take. */
export function complaintProblem(token: NginxToken, text: string, spanOf: SpanOf): SyntaxProblem {
  const { complaint, start, end } = token;
  if (complaint === 'unclosed') {
    return {
      kind: 'unclosed-quote',
      what: `the quote ${text.charAt(start)} is never closed`,
      why: `Everything behind it belongs to one word. ${STOPS}`,
      fix: 'Close the quote at the end of the word.',
      // The quote itself: the word goes on to the end of the file.
      span: spanOf(start, start + 1),
    };
  }
  if (complaint === 'glued') {
    return {
      kind: 'glued-word',
      what: `unexpected ${shown(text.charAt(start))} behind a closing quote`,
      why: `A quoted word ends at its quote. ${STOPS}`,
      fix: 'Put a space behind the quote, or take the whole word into the quotes.',
      span: spanOf(start, start + 1),
    };
  }
  const what = token.kind === 'comment' ? 'comment' : 'word';
  return {
    kind: 'long-word',
    what: `this ${what} is longer than nginx's buffer of 4096 bytes`,
    why: `nginx reads words and comments into one buffer. ${STOPS}`,
    fix: token.kind === 'comment' ? 'Break the comment into lines.' : 'Look for a missing quote.',
    span: spanOf(start, end),
  };
}

/** A mark where nginx does not expect it. */
export function markProblem(
  mark: ';' | '{' | '}' | 'stray }',
  span: Span,
  last: NginxWord | undefined,
): SyntaxProblem {
  switch (mark) {
    case ';':
      return {
        kind: 'empty-directive',
        what: 'unexpected ";": no directive stands before it',
        why: `A ";" ends a directive. ${STOPS}`,
        fix: 'Take the ";" away.',
        span,
      };
    case '{':
      return {
        kind: 'nameless-block',
        what: 'unexpected "{": no directive stands before it',
        why: `A block belongs to a directive. ${STOPS}`,
        fix: 'Name the block, e.g. server {.',
        span,
      };
    case '}':
      return {
        kind: 'missing-semicolon',
        what: `unexpected "}": ${shown(last?.text ?? '')} is not ended by ";"`,
        why: `A directive ends in ";", before its block does. ${STOPS}`,
        fix: `Put ";" behind ${shown(last?.text ?? '')}.`,
        span: last === undefined ? span : { start: last.span.start, end: span.end },
      };
    case 'stray }':
      return {
        kind: 'stray-close',
        what: 'unexpected "}": no block is open',
        why: `Blocks must be closed in the file that opens them. ${STOPS}`,
        fix: 'Take it away, or look above for a block that was closed too early.',
        span,
      };
  }
}

/** The file ends inside a directive or a block. */
export function endProblem(
  last: NginxWord | undefined,
  open: NginxWord | undefined,
  at: Span,
): SyntaxProblem {
  if (last !== undefined) {
    return {
      kind: 'missing-semicolon',
      what: `the file ends behind ${shown(last.text)}, which is not ended by ";"`,
      why: STOPS,
      fix: `Put ";" behind ${shown(last.text)}.`,
      span: last.span,
    };
  }
  return {
    kind: 'unclosed-block',
    what: `the block ${shown(open?.text ?? '')} is never closed`,
    why: `Blocks must be closed in the file that opens them. ${STOPS}`,
    fix: 'Put "}" behind its last directive.',
    span: open?.span ?? at,
  };
}

export function tooDeep(span: Span): SyntaxProblem {
  return {
    kind: 'too-deep',
    what: 'blocks are nested more than 100 levels deep',
    why: 'No configuration of nginx is: the rest of the file was not read.',
    fix: 'Look for blocks that are not closed.',
    span,
  };
}
