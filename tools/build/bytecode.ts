import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bytecodeFile,
  compileWithCache,
  tuneForShortRuns,
} from '../../packages/cli/src/compile-with-cache.ts';
import type * as Program from '../../packages/cli/src/program.ts';

/** The two files that a user gets. */
export interface Built {
  /** What the shell starts. */
  readonly start: string;
  readonly program: string;
}

/**
 * Writes the bytecode of a program beside it, for the Node that builds. It holds the functions that the
 * commands of every day ran, and no more: all of it is read at every start. A stack that is not valid just
 * now gives less bytecode, not a failed build.
 */
export async function writeBytecode({ start, program }: Built, stack: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stackwright-build-'));
  const args = ['--file', stack, '--out', join(folder, 'generated')];
  try {
    spawnSync(process.execPath, [start, 'render', ...args]);
    tuneForShortRuns();
    const compiled = compileWithCache(program, undefined);
    const { run } = compiled.run() as typeof Program;
    const terminal = { ...SILENT, cwd: folder };
    await run(['render', '--check', ...args], terminal);
    await run(['validate', '--file', stack], terminal);
    await run(['check', ...args], terminal);
    writeFileSync(bytecodeFile(program), compiled.script.createCachedData());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SILENT = {
  color: false,
  outColor: false,
  width: 100,
  interactive: false,
  input: () => '',
  out: () => {},
  err: () => {},
} as const;
