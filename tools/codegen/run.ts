import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstDifference } from './difference.ts';
import type { GeneratedFile, Generator } from './generated-file.ts';

/** A file that differs from what its generator makes now. */
export interface Change {
  readonly kind: 'add' | 'change';
  readonly path: string;
  /** The first lines that differ; empty for a new file. */
  readonly detail: string;
}

/** What a run did, or would do. A generator that fails leaves the others' files alone. */
export interface Outcome {
  readonly changes: readonly Change[];
  readonly failures: readonly { readonly generator: string; readonly cause: unknown }[];
}

/** Runs generators; writes what differs, or only says so. */
export async function run(
  root: string,
  generators: Readonly<Record<string, Generator>>,
  { write }: { readonly write: boolean },
): Promise<Outcome> {
  const changes: Change[] = [];
  const failures: { generator: string; cause: unknown }[] = [];
  for (const [generator, generate] of Object.entries(generators)) {
    for (const { path: file, text } of await made(generator, generate)) {
      const target = path.join(root, file);
      const current = read(target);
      if (current === text) continue;
      changes.push({
        kind: current === undefined ? 'add' : 'change',
        path: file,
        detail: current === undefined ? '' : firstDifference(current, text),
      });
      if (!write) continue;
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  return { changes, failures };

  async function made(generator: string, generate: Generator): Promise<readonly GeneratedFile[]> {
    try {
      return await generate(root);
    } catch (cause) {
      failures.push({ generator, cause });
      return [];
    }
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
