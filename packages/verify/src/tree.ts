import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReadableArtefact } from './reader.ts';

type Placed = Pick<ReadableArtefact, 'path' | 'text'> & Partial<Pick<ReadableArtefact, 'mode'>>;

/** True for a path that stays below the folder it is joined to. */
export function isInside(path: string): boolean {
  return (
    path !== '' &&
    !path.includes('\0') &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** Writes artefacts below a folder. Their paths must be inside it. */
export async function writeTree(folder: string, artefacts: readonly Placed[]): Promise<void> {
  for (const { path, text, mode } of artefacts) {
    if (!isInside(path)) throw new Error(`the path ${JSON.stringify(path)} leaves its folder`);
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { mode: mode ?? 0o644 });
  }
}
