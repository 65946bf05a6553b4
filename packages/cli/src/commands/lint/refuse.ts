import type { Call } from '../../command.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';

/** Says what is wrong with a command line: a phrase, or a sentence of its own. */
export function refuse({ terminal }: Call, command: string, problem: string): ExitCode {
  const ended = /[.?]$/.test(problem) ? problem : `${problem}.`;
  terminal.err(`stackwright ${command}: ${ended} See \`stackwright ${command} --help\`.\n`);
  return exitCode.invalid;
}
