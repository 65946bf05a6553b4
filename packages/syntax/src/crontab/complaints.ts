import type { Span } from '@stackwright/core';
import { shown } from '../text/problem.ts';
import type { SyntaxProblem } from '../text/problem.ts';

const REFUSED = 'cron refuses the whole file: none of its jobs runs.';

export function badField(name: string, text: string, span: Span): SyntaxProblem {
  return {
    kind: 'bad-field',
    what: `${shown(text)} is no ${name}`,
    why: silentReading(text) ?? REFUSED,
    fix: 'Use numbers in range, names such as mon and jan, *, a-b, a-b/step and lists of them.',
    span,
  };
}

/** What cron accepts without a word and reads as nobody means it. */
function silentReading(text: string): string | undefined {
  if (/^\*[^,/]/.test(text)) return 'cron reads the * and skips the rest without a word.';
  const [, from = '', to = ''] = /^(\d+)-(\d+)/.exec(text) ?? [];
  if (from === '' || Number(from) <= Number(to)) return undefined;
  return 'cron accepts a range that ends before it begins, and never runs the job.';
}

export function badNickname(text: string, span: Span): SyntaxProblem {
  return {
    kind: 'bad-nickname',
    what: `${shown(text)} is no time that cron knows`,
    why: REFUSED,
    fix: 'Use @reboot, @yearly, @monthly, @weekly, @daily or @hourly, or five fields.',
    span,
  };
}

export function tooShort(missing: string, span: Span): SyntaxProblem {
  return {
    kind: 'missing-part',
    what: `this line has no ${missing}`,
    why: REFUSED,
    fix: 'Write five fields, in a file of the system the user, and the command.',
    span,
  };
}

export function noCommand(span: Span): SyntaxProblem {
  return {
    kind: 'no-command',
    what: 'this line has no command',
    why: 'cron accepts it and runs nothing.',
    fix: 'Write the command behind the time; in a file of the system the user stands between.',
    span,
  };
}

export function noNewline(span: Span): SyntaxProblem {
  return {
    kind: 'no-newline',
    what: 'the last line is not ended by a line break',
    why: 'crontab refuses such a file, and cron leaves the last line of a file in cron.d out.',
    fix: 'Press Enter at the end of the last line.',
    span,
  };
}

export function emptyVariable(span: Span): SyntaxProblem {
  return {
    kind: 'empty-variable',
    what: 'this variable has no value',
    why: `cron takes the line for a job then. ${REFUSED}`,
    fix: 'Write NAME="" for an empty value.',
    span,
  };
}
