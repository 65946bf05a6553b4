import type { ShellWord } from '../shell/index.ts';
import { afterOptions, baseName } from './words.ts';

/** A program that starts another one. */
interface Prefix {
  /** Its options that take a value of their own. */
  readonly valued?: readonly string[];
  /** Words behind its options that are not the program yet, e.g. the time of `timeout 5m`. */
  readonly own?: number;
}

const PREFIXES: ReadonlyMap<string, Prefix> = new Map<string, Prefix>([
  ['sudo', { valued: ['-u', '-g', '-h', '-p', '-C', '-D', '--user', '--group'] }],
  ['nice', { valued: ['-n', '--adjustment'] }],
  ['ionice', { valued: ['-c', '-n', '--class', '--classdata'] }],
  ['timeout', { valued: ['-k', '-s', '--kill-after', '--signal'], own: 1 }],
  ['flock', { valued: ['-w', '-E', '--wait', '--timeout', '--conflict-exit-code'], own: 1 }],
  ['xargs', { valued: ['-I', '-n', '-P', '-L', '-d', '-a', '-s', '-E'] }],
  ['env', { valued: ['-u', '-C', '--unset', '--chdir'] }],
  ['time', { valued: ['-f', '-o'] }],
  ['sshpass', { valued: ['-p', '-f', '-d', '-P'] }],
  ['nohup', {}],
  ['setsid', {}],
  ['chronic', {}],
  ['command', {}],
  ['exec', {}],
]);

/** A command without what only stands in front of its program, a variable such as `$SUDO` included. */
export function withoutPrefixes(words: readonly ShellWord[]): readonly ShellWord[] {
  let rest = words;
  for (;;) {
    const next = withoutFirst(rest);
    if (next === undefined) return rest;
    rest = next;
  }
}

function withoutFirst([first, ...rest]: readonly ShellWord[]): readonly ShellWord[] | undefined {
  if (first === undefined) return undefined;
  if (/^"?\$\{?SUDO\}?"?$/i.test(first.text)) return rest;
  const name = baseName(first.value);
  const prefix = first.literal ? PREFIXES.get(name) : undefined;
  // `command -v` asks where a program is, and starts none.
  if (prefix === undefined || (name === 'command' && /^-[vV]$/.test(rest[0]?.value ?? ''))) {
    return undefined;
  }
  let behind = afterOptions(rest, prefix.valued ?? []).slice(prefix.own ?? 0);
  while (/^\w+=/.test(behind[0]?.value ?? '')) behind = behind.slice(1);
  // `flock /run/x -c '…'`: it is the program itself that counts.
  return behind[0] === undefined || behind[0].value.startsWith('-') ? undefined : behind;
}
