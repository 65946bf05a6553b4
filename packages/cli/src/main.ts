import { nearest } from '@stackwright/core';
import { parseCall } from './arguments.ts';
import { commands } from './commands.gen.ts';
import { exitCode } from './exit-code.ts';
import type { ExitCode } from './exit-code.ts';
import { commandHelp, programHelp } from './help.ts';
import type { Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

/** Runs a command line. Never rejects: a bug of ours is reported, with what a bug report needs. */
export async function main(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = '--help', ...others] = words;
  // `help render` is `render --help`.
  const [name, rest] =
    first === 'help' && others[0] !== undefined ? [others[0], ['--help']] : [first, others];
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(
      programHelp(
        VERSION,
        commands.map(({ meta }) => meta),
      ),
    );
    return exitCode.clean;
  }
  if (name === '--version' || name === '-V') {
    terminal.out(`${VERSION}\n`);
    return exitCode.clean;
  }
  const command = commands.find(({ meta }) => meta.id === name);
  if (command === undefined) {
    const known = commands.map(({ meta }) => meta.id);
    const meant = nearest(name, known);
    const others = name.startsWith('-')
      ? 'options follow a command'
      : `there are ${known.join(', ')}`;
    const advice = meant === undefined ? others : `did you mean \`${meant}\`?`;
    terminal.err(
      `stackwright: there is no command \`${name}\` (${advice}). See \`stackwright --help\`.\n`,
    );
    return exitCode.invalid;
  }
  const parsed = parseCall(command.meta, rest, terminal);
  if (!parsed.ok) {
    terminal.err(`stackwright ${name}: ${parsed.problem}. See \`stackwright ${name} --help\`.\n`);
    return exitCode.invalid;
  }
  if (parsed.help) {
    terminal.out(commandHelp(command.meta));
    return exitCode.clean;
  }
  try {
    const { run } = await command.load();
    return await run(parsed.call);
  } catch (cause) {
    // Loaded when it is needed: hardly ever.
    const { crashReport } = await import('./crash-report.ts');
    terminal.err(
      `stackwright ${VERSION}: a bug of Stackwright, not of your stack. Please report it with this text:\n${crashReport(cause)}\n`,
    );
    return exitCode.bug;
  }
}
