import { parse } from 'unbash';
import { createTreeLocate } from '../text/locate-tree.ts';
import type { Comment, SyntaxProblem } from '../text/problem.ts';
import { createSpans } from '../text/source.ts';
import type { Source, SpanOf } from '../text/source.ts';
import { collectCommands } from './collect.ts';
import type { ShellScript } from './model.ts';
import type { Span } from '@stackwright/core';

/**
 * Reads a shell script: Bash's grammar, of which POSIX sh is a part. Total: the parser recovers, and what
 * it could not read is a problem. Commands are found by grammar, not by text: a word in a heredoc, a
 * string or a comment is none.
 */
export function readShell({ file, text }: Source): ShellScript {
  const spanOf = createSpans(text);
  const script = parse(text);
  const { commands, errors, opaque, tooDeepAt } = collectCommands(script, ({ pos, end }) =>
    spanOf(pos, end),
  );
  const problems: SyntaxProblem[] = errors.map(({ message, span }) => ({
    kind: 'shell-syntax',
    what: `the shell cannot read this: ${message}`,
    why: 'It stops at the mistake, after it has run the commands above it.',
    fix: 'Correct it; bash -n FILE reads a script without running it.',
    span,
  }));
  if (tooDeepAt !== undefined) problems.push(tooDeep(tooDeepAt));
  problems.sort((a, b) => a.span.start.offset - b.span.start.offset);
  return {
    file,
    ...(script.shebang !== undefined && { shebang: script.shebang.replace(/^#!\s*/, '').trim() }),
    commands,
    comments: commentsOf(text, opaque, spanOf),
    problems,
    locate: createTreeLocate(file, { commands }),
  };
}

/** The parser leaves comments out: a `#` at the start of a word, outside of every text it has read. */
function commentsOf(text: string, opaque: readonly Span[], spanOf: SpanOf): readonly Comment[] {
  const covered = opaque.toSorted((a, b) => a.start.offset - b.start.offset);
  const comments: Comment[] = [];
  let at = 0;
  let until = 0;
  for (const match of text.matchAll(/(?<=^|[\s;&|()])#[^\r\n]*/g)) {
    const start = match.index;
    for (; (covered[at]?.start.offset ?? Infinity) <= start; at += 1) {
      until = Math.max(until, covered[at]?.end.offset ?? 0);
    }
    if (start < until || (start === 0 && match[0].startsWith('#!'))) continue;
    comments.push({ text: match[0], span: spanOf(start, start + match[0].length) });
  }
  return comments;
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
