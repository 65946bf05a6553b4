import { memoised } from '@stackwright/core';
import { hasOption, shellCalls } from '@stackwright/syntax/shell-calls';
import type { InnerScript, ShellCall } from '@stackwright/syntax/shell-calls';
import type { ShellScript } from '@stackwright/syntax/shell';

const DUMPERS = ['pg_dump', 'pg_dumpall', 'mysqldump', 'mariadb-dump'];

/** True for a program that dumps a database, and does not only tell about itself. */
export function isDump({ name, args }: ShellCall): boolean {
  return DUMPERS.includes(name) && !hasOption(args, '--version', '--help');
}

/** The dumps of databases that a script makes, in containers and in texts for other shells too. */
export const dumpCalls: (script: ShellScript) => readonly ShellCall[] = memoised((script) =>
  shellCalls(script).filter(isDump),
);

type Script = Pick<InnerScript, 'commands' | 'shebang'>;

/** True when the shell is told, anywhere in the script or its first line, to use the option. */
export function setsOption(script: Script, name: string, letter?: string): boolean {
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
export function readsOther({ commands }: Script): boolean {
  return commands.some(({ name }) => name === 'source' || name === '.');
}
