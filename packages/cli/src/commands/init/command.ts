import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadStack } from '@stackwright/schema';
import type { Call } from '../../command.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { showFindings } from '../../load-file.ts';
import { firstStack } from './first-stack.ts';

/** Writes a first stack.yaml, or a gate. What it writes is valid, or it writes nothing. */
export async function run(call: Call): Promise<ExitCode> {
  const { terminal } = call;
  const platform = call.text('ci');
  if (platform !== undefined) {
    const { writeGate } = await import('./ci/write-gate.ts');
    return writeGate(call, platform);
  }
  const file = call.text('file') ?? 'stack.yaml';
  const text = firstStack({
    name: call.text('name') ?? '',
    domain: call.text('domain') ?? '',
    address: call.text('address') ?? '',
    series: call.text('series') ?? '',
  });
  const loaded = loadStack(text, file);
  if (!loaded.ok) {
    terminal.err(
      'stackwright init: these values do not make a valid stack. Nothing was written.\n\n',
    );
    await showFindings(terminal, loaded.findings, new Map([[file, text]]));
    return exitCode.invalid;
  }
  try {
    writeFileSync(resolve(terminal.cwd, file), text, { flag: call.flag('force') ? 'w' : 'wx' });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const advice = ADVICE[code] ?? (code || String(cause));
    terminal.err(`stackwright init: ${file} was not written: ${advice}.\n`);
    return exitCode.invalid;
  }
  terminal.err(`${file} is written. Next: \`stackwright render\`, then \`stackwright verify\`.\n`);
  return exitCode.clean;
}

const ADVICE: Readonly<Record<string, string>> = {
  EEXIST: 'it exists. Use `--force` to overwrite it',
  ENOENT: 'its folder does not exist. Make it first',
  ENOTDIR: 'its folder is a file. Name another one',
  EISDIR: 'it is a folder. Name a file',
  EACCES: 'permission denied. Give this user write access to the folder',
};
