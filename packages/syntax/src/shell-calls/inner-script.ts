import type { CronJob } from '../crontab/index.ts';
import { readCommands } from '../shell/index.ts';
import type { ShellCommand, ShellRedirect, ShellScript, ShellWord } from '../shell/index.ts';
import type { SshCall } from './ssh-call.ts';
import { afterOptions } from './words.ts';
import { joined, shifted, spansAt, textOfHeredoc, textOfWord } from './written-text.ts';
import type { WrittenText } from './written-text.ts';

/** A script that may stand inside another text; its spans are those of the file. */
export interface InnerScript extends Pick<ShellScript, 'commands' | 'shebang'> {
  /** False when quotes hide where its words stand: then each has the span of the whole string. */
  readonly exact: boolean;
  /** True when the shell reads it from its input, which is then the input of its commands as well. */
  readonly isRead: boolean;
}

const SHELLS = ['sh', 'bash', 'dash', 'ash', 'ksh', 'zsh'];
const SHELL_VALUES = ['-o', '-O', '--rcfile', '--init-file'];
/** Programs with an option `-c` that hand its value to a shell. */
const STARTERS = ['su', 'runuser', 'flock', 'script'];

/** What of a call tells its inner script. */
interface Starter {
  readonly name: string;
  readonly args: readonly ShellWord[];
  readonly command: ShellCommand;
  /** The script that it stands in: where that one has no exact places, the inner one has none either. */
  readonly script: InnerScript;
  /** What it is itself, where it is an `ssh`. */
  readonly ssh?: SshCall;
  /** The heredoc or the text that it reads, its own or that of the `ssh` around it. */
  readonly input?: ShellRedirect;
}

/** The script that a call hands to a shell, by `-c`, by its input or over `ssh`; undefined where it is not known. */
export function innerScriptOf(starter: Starter): InnerScript | undefined {
  const { name, args, ssh } = starter;
  if (SHELLS.includes(name)) {
    const [word] = afterOptions(args, SHELL_VALUES);
    const options = word === undefined ? args : args.slice(0, args.indexOf(word));
    const started = [name, ...options.map(({ value }) => value)].join(' ');
    if (options.some(({ value }) => /^-[A-Za-z]*c/.test(value)))
      return word && scriptInWord(word, started, starter);
    const isOnInput = word === undefined || options.some(({ value }) => /^-[A-Za-z]*s/.test(value));
    return isOnInput ? scriptOnInput(started, starter) : undefined;
  }
  if (ssh !== undefined)
    return ssh.words.length === 0 ? scriptOnInput('sh', starter) : scriptSent(ssh.words, starter);
  if (name === 'sudo')
    return args.some(({ value }) => /^-[A-Za-z]*[is]|^--(?:login|shell)$/.test(value))
      ? scriptOnInput('sh', starter)
      : undefined;
  if (!STARTERS.includes(name)) return undefined;
  const at = args.findIndex(({ value }) => value === '-c' || value === '--command');
  const word = at === -1 ? undefined : args[at + 1];
  if (word !== undefined) return scriptInWord(word, 'sh', starter);
  return name === 'su' ? scriptOnInput('sh', starter) : undefined;
}

/** What cron hands to the shell: the line with its `\%` undone. */
export function cronScriptOf({ command }: CronJob): InnerScript | undefined {
  const { shell, text, span } = command;
  const escapes = [...text.matchAll(/\\%/g)].map(({ index }, count) => index - count);
  const commands = readCommands(shell, shifted(spansAt(span.start, text), escapes));
  return commands && { commands, exact: true, isRead: false };
}

/** `started` stands for the first line of a file: it may set options of the shell. */
function scriptInWord(word: ShellWord, started: string, starter: Starter) {
  const { text, literal } = word;
  // What the outer shell puts together is not known, but for values in a text that is otherwise written out.
  if (!literal && (!text.startsWith('"') || SUBSTITUTION.test(text))) return undefined;
  return scriptFrom(textOfWord(word, starter.script.exact), started, starter, false);
}

const SUBSTITUTION = /\$\(|`/;

function scriptSent(words: readonly ShellWord[], starter: Starter): InnerScript | undefined {
  if (words.some(({ text, literal }) => !literal && SUBSTITUTION.test(text))) return undefined;
  const texts = words.map((word) => textOfWord(word, starter.script.exact));
  return scriptFrom(joined(texts), 'sh', starter, false);
}

function scriptOnInput(started: string, starter: Starter): InnerScript | undefined {
  const { heredoc, operator, target } = starter.input ?? {};
  if (heredoc !== undefined) {
    const text = textOfHeredoc(heredoc, starter.script.exact);
    return text && scriptFrom(text, started, starter, true);
  }
  if (operator !== '<<<' || target === undefined) return undefined;
  const script = scriptInWord(target, started, starter);
  return script && { ...script, isRead: true };
}

function scriptFrom(
  { text, spanOf, exact }: WrittenText,
  started: string,
  { command: { within } }: Starter,
  isRead: boolean,
): InnerScript | undefined {
  const commands = readCommands(text, spanOf)?.map((command) => ({
    ...command,
    within: [...within, ...command.within],
  }));
  return commands && { commands, shebang: started, exact, isRead };
}
