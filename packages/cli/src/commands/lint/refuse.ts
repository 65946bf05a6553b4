import type { Call } from '../../command.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';

/** Says what is wrong with a command line: a phrase, or a sentence of its own. */
export function refuse({ terminal }: Call, command: string, problem: string): ExitCode {
  terminal.err(usageMessage(command, problem));
  return exitCode.invalid;
}

/** The line that is said of a command line that is wrong. */
export function usageMessage(command: string, problem: string): string {
  const ended = /[.?]$/.test(problem) ? problem : `${problem}.`;
  return `stackwright ${command}: ${ended} See \`stackwright ${command} --help\`.\n`;
}
