import Handlebars from 'handlebars';
import type { Problem } from './problem.ts';

/** Reads a template's source, or says where it cannot be read. */
export function parse(source: string): hbs.AST.Program | Problem {
  try {
    return Handlebars.parse(source);
  } catch (cause) {
    return syntaxProblem(source, cause);
  }
}

/**
 * Handlebars tells its own errors with line and column, but those of its grammar only in a message of
 * three lines: `Parse error on line 2:`, an excerpt, and a caret below the excerpt.
 */
function syntaxProblem(source: string, cause: unknown): Problem {
  if (!(cause instanceof Error)) throw cause;
  const fix = 'Close every block and every `{{`';
  const own = cause as Error & { readonly lineNumber?: number; readonly column?: number };
  if (own.lineNumber !== undefined) {
    const place = { line: own.lineNumber, column: (own.column ?? 0) + 1 };
    return { what: own.message.replace(/ - \d+:\d+$/, ''), fix, place };
  }
  const [head = '', excerpt = '', caret = '', expecting = ''] = own.message.split('\n');
  const line = Number(/line (\d+)/.exec(head)?.[1] ?? Number.NaN);
  if (Number.isNaN(line)) throw cause;
  const got = /got '(\w+)'$/.exec(expecting)?.[1];
  const before = excerpt.slice(0, caret.indexOf('^'));
  return {
    what:
      got === 'EOF'
        ? 'the template ends inside a block or a tag'
        : 'the template cannot be read here',
    fix,
    place: { line, column: columnAfter(source.split('\n')[line - 1] ?? '', before) },
  };
}

/** The column behind the longest end of `excerpt` that the line contains. */
function columnAfter(line: string, excerpt: string): number {
  for (let start = 0; start < excerpt.length; start += 1) {
    const tail = excerpt.slice(start);
    const found = line.lastIndexOf(tail);
    if (found !== -1) return found + tail.length + 1;
  }
  return 1;
}
