import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bytecodeFile,
  loadProgram,
  tuneForShortRuns,
} from '../../packages/cli/src/compile-with-cache.ts';
import type * as Program from '../../packages/cli/src/program.ts';

/** The files that a program starts with. */
export interface Built {
  /** What the shell starts. */
  readonly start: string;
  readonly program: string;
}

/**
 * Writes the bytecode of a program's files beside them, for the Node that builds: of the files and the
 * functions that everyday commands run, and no more. They run in a copy of `repository`, which holds a
 * stack and a configuration. One that is not valid just now gives less bytecode, not a failed build.
 */
export async function writeBytecode({ start, program }: Built, repository: string): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'stackwright-build-'));
  try {
    for (const file of INPUTS) cpSync(join(repository, file), join(cwd, file));
    spawnSync(process.execPath, [start, 'render'], { cwd });
    tuneForShortRuns();
    const { exports, scripts } = loadProgram(program, () => undefined);
    const { run } = exports as typeof Program;
    for (const words of RUNS) await run(words, { ...SILENT, cwd });
    for (const [file, script] of scripts)
      writeFileSync(bytecodeFile(file), script.createCachedData());
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const INPUTS = ['stack.yaml', 'stackwright.config.yaml'];

const RUNS = [['validate'], ['render', '--check'], ['check'], ['lint']] as const;

const SILENT = {
  color: false,
  outColor: false,
  width: 100,
  interactive: false,
  input: () => '',
  out: () => {},
  err: () => {},
} as const;
