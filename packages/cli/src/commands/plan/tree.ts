import { resolve } from 'node:path';
import type { Result } from '@stackwright/core';
import type { Manifest } from '@stackwright/render';
import { outputFolder, readMemory } from '@stackwright/render/node';
import { readText } from '../../read-text.ts';
import type { TextReading } from '../../read-text.ts';
import { findTargets } from '../lint/targets.ts';
import type { Targets } from '../lint/targets.ts';

/** The files of a repository at one time. Names are relative to the working directory. */
export interface SourceTree {
  /** Plain files that somebody keeps here. */
  readonly targets: Pick<Targets, 'files' | 'skipped'>;
  read(file: string): TextReading;
  /** What the last render left in the output folder; undefined where there was none. */
  memory(out: string): Result<Manifest | undefined>;
}

/** The files as they are, written and not committed ones included. */
export async function worktree(cwd: string): Promise<SourceTree> {
  return {
    targets: await findTargets(cwd, []),
    read: (file) => readText(resolve(cwd, file)),
    memory: (out) => {
      const memory = readMemory(outputFolder(resolve(cwd, out), out), { ours: false });
      if (!memory.ok) return memory;
      return { ok: true, value: memory.value.manifest?.manifest, findings: memory.findings };
    },
  };
}
