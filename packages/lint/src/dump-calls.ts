import { shellCalls } from './shell-calls.ts';
import type { ShellCall } from './shell-calls.ts';
import type { ShellScript } from './syntax/shell/index.ts';

const DUMPERS = ['pg_dump', 'pg_dumpall', 'mysqldump', 'mariadb-dump'];

/** The dumps of databases that a script makes, in containers too. */
export function dumpCalls(script: ShellScript): readonly ShellCall[] {
  return shellCalls(script).filter(
    ({ name, args }) =>
      DUMPERS.includes(name) &&
      !args.some(({ value }) => value === '--version' || value === '--help'),
  );
}

/** True when the shell is told, anywhere in the script or its first line, to use the option. */
export function setsOption(script: ShellScript, name: string, letter?: string): boolean {
  const words = [
    ...(script.shebang?.split(/\s+/).slice(1) ?? []),
    ...script.commands.flatMap(({ name: program, words: all }) =>
      program === 'set' || program === 'shopt' ? all.map(({ value }) => value) : [],
    ),
  ];
  return (
    words.includes(name) ||
    (letter !== undefined &&
      words.some((word) => /^-[A-Za-z]+$/.test(word) && word.includes(letter)))
  );
}

/** True when the script reads another one, which may set the shell's options. */
export function readsOther({ commands }: ShellScript): boolean {
  return commands.some(({ name }) => name === 'source' || name === '.');
}
