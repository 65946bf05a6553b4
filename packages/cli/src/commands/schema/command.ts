import type { Call } from '../../command.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { noSuch } from '../../no-such.ts';
import { schemas } from './schemas.ts';

/** Prints a schema, for editors and other validators. */
export async function run({ terminal, positionals }: Call): Promise<ExitCode> {
  const [name = 'stack'] = positionals;
  const load = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (load === undefined) {
    terminal.err(`stackwright schema: ${noSuch('schema', name, Object.keys(schemas))}\n`);
    return exitCode.invalid;
  }
  terminal.out(`${JSON.stringify(await load(), null, 2)}\n`);
  return exitCode.clean;
}
