import { schema } from '@stackwright/schema';
import type { Call } from '../../command.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';

/** Prints the schema, for editors and other validators. */
export function run({ terminal }: Call): Promise<ExitCode> {
  terminal.out(`${JSON.stringify(schema, null, 2)}\n`);
  return Promise.resolve(exitCode.clean);
}
