import { dirname, relative, resolve } from 'node:path';
import type { Lock } from '@stackwright/scan';
import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { loadFile, showFindings } from '../../load-file.ts';
import { withCommits } from './stack-commits.ts';
import { writeWhole } from './write-whole.ts';

/** Copies the commits of a lock to the stack, from which renderers take them. */
export async function writeStack(call: Call, root: string, lock: Lock): Promise<ExitCode> {
  const { terminal } = call;
  const { file, result, sources } = loadFile(call);
  const text = sources.get(file);
  if (!result.ok || text === undefined) {
    await showFindings(terminal, result.findings, sources);
    return exitCode.invalid;
  }
  const target = resolve(terminal.cwd, file);
  const folder = relative(root, dirname(target)).replaceAll('\\', '/');
  const made = withCommits({ file, text, settings: result.value.settings, folder }, lock);
  if (made.text !== text) writeWhole(target, made.text);
  if (!call.flag('quiet')) {
    const done =
      made.changed.length === 0
        ? 'has them already'
        : `has ${count(made.changed.length, 'new commit')}`;
    terminal.err(`${file} ${done}.\n`);
  }
  for (const name of made.refused) {
    terminal.err(
      `  ${name}: its entry in ${file} cannot be edited. Write its \`commit\` by hand.\n`,
    );
  }
  return made.refused.length === 0 ? exitCode.clean : exitCode.findings;
}
