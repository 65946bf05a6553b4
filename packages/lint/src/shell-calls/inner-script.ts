import type { Position } from '@stackwright/core';
import type { CronJob } from '../syntax/crontab/index.ts';
import { readCommands } from '../syntax/shell/index.ts';
import type { ShellScript, ShellWord } from '../syntax/shell/index.ts';
import { createSpans } from '../syntax/text/source.ts';
import type { SpanOf } from '../syntax/text/source.ts';
import { afterOptions } from './words.ts';

/** A script that may stand inside another text; its spans are those of the file. */
export interface InnerScript extends Pick<ShellScript, 'commands' | 'shebang'> {
  /** False when quotes hide where its words stand: then each has the span of the whole string. */
  readonly exact: boolean;
}

const SHELLS = ['sh', 'bash', 'dash', 'ash', 'ksh', 'zsh'];
const SHELL_VALUES = ['-o', '-O', '--rcfile', '--init-file'];
/** Programs with an option `-c` that hand its value to a shell. */
const STARTERS = ['su', 'runuser', 'flock', 'script'];

/** What of a call tells its inner script. */
interface Starter {
  readonly name: string;
  readonly args: readonly ShellWord[];
  /** The script that it stands in: where that one has no exact places, the inner one has none either. */
  readonly script: InnerScript;
}

/** The script that a call hands to a shell by `-c`; undefined where it is not known. */
export function innerScriptOf({ name, args, script }: Starter): InnerScript | undefined {
  if (SHELLS.includes(name)) {
    const [word] = afterOptions(args, SHELL_VALUES);
    const options = word === undefined ? [] : args.slice(0, args.indexOf(word));
    if (word === undefined || !options.some(({ value }) => /^-[A-Za-z]*c/.test(value))) {
      return undefined;
    }
    return scriptIn(word, [name, ...options.map(({ value }) => value)].join(' '), script.exact);
  }
  if (!STARTERS.includes(name)) return undefined;
  const at = args.findIndex(({ value }) => value === '-c' || value === '--command');
  const word = at === -1 ? undefined : args[at + 1];
  return word && scriptIn(word, 'sh', script.exact);
}

/** `started` stands for the first line of a file: it may set options of the shell. */
function scriptIn(word: ShellWord, started: string, outer: boolean): InnerScript | undefined {
  const { text, value, literal, span } = word;
  // What the outer shell puts together is not known, but for values in a text that is otherwise written out.
  if (!literal && (!text.startsWith('"') || /\$\(|`/.test(text))) return undefined;
  const exact = outer && /^['"]/.test(text) && text.slice(1, -1) === value;
  const { start } = span;
  const inside = { ...start, column: start.column + 1, offset: start.offset + 1 };
  const commands = readCommands(value, exact ? spansAt(inside, value) : () => span);
  return commands && { commands, shebang: started, exact };
}

/** What cron hands to the shell: the line with its `\%` undone. */
export function cronScriptOf({ command }: CronJob): InnerScript | undefined {
  const { shell, text, span } = command;
  const escapes = [...text.matchAll(/\\%/g)].map(({ index }, count) => index - count);
  const shifted = (offset: number): number =>
    offset + escapes.filter((escape) => escape < offset).length;
  const spanOf = spansAt(span.start, text);
  const commands = readCommands(shell, (start, end) => spanOf(shifted(start), shifted(end)));
  return commands && { commands, exact: true };
}

/** Spans of a text that stands, letter by letter, in a file from a position on. */
function spansAt(base: Position, text: string): SpanOf {
  const spanOf = createSpans(text);
  const moved = ({ line, column, offset }: Position): Position => ({
    line: base.line + line - 1,
    column: line === 1 ? base.column + column - 1 : column,
    offset: base.offset + offset,
  });
  return (start, end) => {
    const span = spanOf(start, end);
    return { start: moved(span.start), end: moved(span.end) };
  };
}
