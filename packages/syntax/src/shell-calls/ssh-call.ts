import type { ShellWord } from '../shell/index.ts';

/** A call of `ssh`. */
export interface SshCall {
  /** With their values, in front of the host and behind it. */
  readonly options: readonly ShellWord[];
  /** Where it logs in, `user@` included. */
  readonly target: ShellWord;
  /** What is started there; empty for a login. */
  readonly words: readonly ShellWord[];
}

/** Letters of options that take a value, in the same word or the next. Source: ssh(1). */
const VALUED = 'BbcDEeFIiJLlmOoPpQRSWw';
/** A variable, or a list of words, that holds options by its name or its shape. */
const HIDDEN = /^"?\$(?:[@*]|\{?\w*(?:OPT|ARG|FLAG|KEY|PORT)|\{\w+(?:\[[@*]\]|:?\+))/i;

/** Reads the words behind the name of a program; undefined for any other one, and without a host. */
export function sshCallOf(name: string, args: readonly ShellWord[]): SshCall | undefined {
  if (name !== 'ssh') return undefined;
  const at = endOfOptions(args, 0);
  const target = args[at];
  if (target === undefined) return undefined;
  const end = endOfOptions(args, at + 1);
  const options = [...args.slice(0, at), ...args.slice(at + 1, end)];
  return { options, target, words: args.slice(end) };
}

/** False when the other end has no terminal for sure: a command has none unless `-t` asks for it. */
export function mayHaveTerminal({ options }: SshCall): boolean {
  return options.some(({ literal, value, text }, at) => {
    if (/requesttty/i.test(value)) return true;
    if (takesNext(options[at - 1]?.value ?? '')) return false;
    return literal ? flagsOf(value).includes('t') : HIDDEN.test(text);
  });
}

/** The name or address that is logged in to; undefined where a variable holds it. */
export function hostNameOf({ literal, value }: ShellWord): string | undefined {
  return literal
    ? value
        .replace(/^ssh:\/\//, '')
        .replace(/^[^@]*@/, '')
        .toLowerCase()
    : undefined;
}

function endOfOptions(args: readonly ShellWord[], from: number): number {
  let at = from;
  for (;;) {
    const word = args[at];
    if (word === undefined) return at;
    if (word.value === '--') return at + 1;
    if (word.value.startsWith('-')) at += takesNext(word.value) ? 2 : 1;
    else if (!word.literal && HIDDEN.test(word.text)) at += 1;
    else return at;
  }
}

/** `-p` and `-vp` have their value in the next word, `-p22` in their own. */
function takesNext(option: string): boolean {
  return option.startsWith('-') && flagsOf(option).length === option.length - 2;
}

/** The letters in front of the one that takes a value. */
function flagsOf(option: string): string {
  const letters = option.slice(1);
  const at = [...letters].findIndex((letter) => VALUED.includes(letter));
  return at === -1 ? letters : letters.slice(0, at);
}
