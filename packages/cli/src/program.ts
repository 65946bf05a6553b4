import type { ExitCode } from './exit-code.ts';
import { main } from './main.ts';
import type { Terminal } from './terminal.ts';
import { processTerminal } from './terminal.ts';

/** The whole program but its start, which is `bin.ts`. */
export function run(
  words: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  return main(words, terminal);
}
