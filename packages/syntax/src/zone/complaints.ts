import type { Span } from '@stackwright/core';
import { shown } from '../text/problem.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import type { SpanOf } from '../text/source.ts';
import type { ZoneToken } from './lex.ts';

const REFUSED = 'A name server refuses the whole zone, or goes on answering from the old one.';

export function tokenProblem({ complaint, start, end }: ZoneToken, spanOf: SpanOf): SyntaxProblem {
  if (complaint === 'stray-close') {
    return {
      kind: 'stray-close',
      what: 'unexpected ")": no parenthesis is open',
      why: REFUSED,
      fix: 'Take it away, or open it on the first line of the record.',
      span: spanOf(start, end),
    };
  }
  return {
    kind: 'unclosed-quote',
    what: 'this quote is not closed on its line',
    why: `A string of a zone file ends on the line where it begins. ${REFUSED}`,
    fix: 'Close the quote; split a long text into several quoted strings inside parentheses.',
    span: spanOf(start, start + 1),
  };
}

export function unclosedParenthesis(span: Span): SyntaxProblem {
  return {
    kind: 'unclosed-parenthesis',
    what: 'this parenthesis is never closed',
    why: `Everything behind it belongs to one record. ${REFUSED}`,
    fix: 'Put ")" behind the last field of the record.',
    span,
  };
}

export function badTtl(text: string, span: Span): SyntaxProblem {
  return {
    kind: 'bad-ttl',
    what: `${shown(text)} is no time to live`,
    why: `It is a number of seconds up to 4294967295, or such as 1h30m. ${REFUSED}`,
    fix: 'Write the seconds as a number.',
    span,
  };
}

export function badDirective(name: string, span: Span): SyntaxProblem {
  return {
    kind: 'bad-directive',
    what: `${shown(name)} is not a directive that can be read`,
    why: `Known are $ORIGIN, $TTL, $INCLUDE and $GENERATE, each with its argument. ${REFUSED}`,
    fix: 'Correct the directive.',
    span,
  };
}

export function noOwner(span: Span): SyntaxProblem {
  return {
    kind: 'no-owner',
    what: 'this record has no name, and no record stands before it',
    why: `A line that begins with space takes the name of the record before. ${REFUSED}`,
    fix: 'Begin the line with the name, or with @.',
    span,
  };
}

export function noType(text: string, span: Span): SyntaxProblem {
  return {
    kind: 'no-type',
    what: text === '' ? 'this record has no type' : `${shown(text)} is no record type`,
    why: `A record is: name, time to live, class, type, data. ${REFUSED}`,
    fix: 'Write the type, e.g. A or CNAME; a line that continues a record needs parentheses.',
    span,
  };
}

export function noData(type: string, span: Span): SyntaxProblem {
  return {
    kind: 'no-data',
    what: `this ${type} record has no data`,
    why: REFUSED,
    fix: 'Write the data behind the type.',
    span,
  };
}

export function noTtl(span: Span): SyntaxProblem {
  return {
    kind: 'no-ttl',
    what: 'this record has no time to live, and neither $TTL nor a record before it gives one',
    why: REFUSED,
    fix: 'Begin the file with a line such as $TTL 3600.',
    span,
  };
}
