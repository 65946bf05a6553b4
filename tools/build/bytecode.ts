import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bytecodeFile,
  compileWithCache,
  tuneForShortRuns,
  USES,
} from '../../packages/cli/src/compile-with-cache.ts';
import type { Use } from '../../packages/cli/src/compile-with-cache.ts';
import type * as Program from '../../packages/cli/src/program.ts';

/** The two files that a user gets. */
export interface Built {
  /** What the shell starts. */
  readonly start: string;
  readonly program: string;
}

/**
 * Writes the bytecode of a program beside it, for the Node that builds: for each use the functions that
 * it and those before it ran, and no more. They run in a copy of `repository`, which holds a stack and a
 * configuration. One that is not valid just now gives less bytecode, not a failed build.
 */
export async function writeBytecode({ start, program }: Built, repository: string): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'stackwright-build-'));
  try {
    for (const file of INPUTS) cpSync(join(repository, file), join(cwd, file));
    spawnSync(process.execPath, [start, 'render'], { cwd });
    tuneForShortRuns();
    const compiled = compileWithCache(program, undefined);
    const { run } = compiled.run() as typeof Program;
    for (const use of USES) {
      for (const words of RUNS[use]) await run(words, { ...SILENT, cwd });
      writeFileSync(bytecodeFile(program, use), compiled.script.createCachedData());
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

const INPUTS = ['stack.yaml', 'stackwright.config.yaml'];

const RUNS: Readonly<Record<Use, readonly (readonly string[])[]>> = {
  validate: [['validate']],
  render: [['render', '--check']],
  check: [['check'], ['lint']],
};

const SILENT = {
  color: false,
  outColor: false,
  width: 100,
  interactive: false,
  input: () => '',
  out: () => {},
  err: () => {},
} as const;
