import { parse } from 'unbash';
import { createTreeLocate } from '../text/locate-tree.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import { createSpans } from '../text/source.ts';
import type { Source, SpanOf } from '../text/source.ts';
import { collectCommands } from './collect.ts';
import type { ShellCommand, ShellScript } from './model.ts';
import type { Span } from '@stackwright/core';

/**
 * Reads a shell script: Bash's grammar, of which POSIX sh is a part. Total: the parser recovers, and what
 * it could not read is a problem. Commands are found by grammar, not by text: a word in a heredoc, a
 * string or a comment is none.
 */
export function readShell({ file, text }: Source): ShellScript {
  const spanOf = createSpans(text);
  const script = parse(text);
  const { commands, errors, tooDeepAt } = collectCommands(script, ({ pos, end }) =>
    spanOf(pos, end),
  );
  // A shell stops at its first mistake; what the parser says of the rest mostly follows from it.
  const [first] = errors.toSorted((one, two) => one.span.start.offset - two.span.start.offset);
  const problems: SyntaxProblem[] = first === undefined ? [] : [unreadable(first, text, spanOf)];
  if (tooDeepAt !== undefined) problems.push(tooDeep(tooDeepAt));
  problems.sort((a, b) => a.span.start.offset - b.span.start.offset);
  return {
    file,
    ...(script.shebang !== undefined && { shebang: script.shebang.replace(/^#!\s*/, '').trim() }),
    commands,
    problems,
    locate: createTreeLocate(file, { commands }),
  };
}

/**
 * The commands of a shell's text that stands inside another file; `spanOf` tells where. Undefined when
 * the text cannot be read.
 */
export function readCommands(text: string, spanOf: SpanOf): readonly ShellCommand[] | undefined {
  const { commands, errors, tooDeepAt } = collectCommands(parse(text), ({ pos, end }) =>
    spanOf(pos, end),
  );
  return errors.length > 0 || tooDeepAt !== undefined ? undefined : commands;
}

function unreadable(
  { message, span }: { readonly message: string; readonly span: Span },
  text: string,
  spanOf: SpanOf,
): SyntaxProblem {
  const end = text.indexOf('\r\n');
  if (end !== -1) {
    return {
      kind: 'carriage-return',
      what: 'the lines of this script end with a carriage return',
      why: 'For the shell it is part of the last word: `in\\r` is not `in`, and the script stops there.',
      fix: 'Write it with the line ends of Unix (dos2unix), and say `*.sh text eol=lf` in .gitattributes.',
      span: spanOf(end, end + 1),
    };
  }
  return {
    kind: 'shell-syntax',
    what: `the shell cannot read this: ${message}`,
    why: 'It stops at the mistake, after it has run the commands above it.',
    fix: 'Correct it; bash -n FILE reads a script without running it.',
    span,
  };
}

function tooDeep(span: Span): SyntaxProblem {
  return {
    kind: 'too-deep',
    what: 'blocks or substitutions are nested too deep',
    why: 'What is inside was not read.',
    fix: 'Write the inner commands on lines of their own.',
    span,
  };
}
