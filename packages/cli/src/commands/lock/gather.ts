import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCK_FILE, pinFormatOf } from '@stackwright/scan';
import type { GitFacts, PinFile } from '@stackwright/scan';
import { readPinTree } from '@stackwright/scan/node';
import { readText } from '../../read-text.ts';
import { listFiles } from '../lint/list-files.ts';

/** What git and the files of pins say of a repository. */
export interface Gathered {
  readonly facts: GitFacts;
  /** Files of pins but for the lock itself. */
  readonly files: readonly PinFile[];
  /** Texts of those files by path. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The top of the repository that a folder is in; undefined where there is none. */
export function repositoryAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryAround(parent);
}

/** Asks git about everything that a gitlink, a file of pins or the lock names. */
export async function gather(
  root: string,
  series: string,
  lock: string | undefined,
): Promise<Gathered> {
  const listed = await listFiles(root);
  const texts = listed.files.flatMap((file) => {
    if (file === LOCK_FILE || pinFormatOf(file, '') === undefined) return [];
    const read = readText(join(root, file));
    return read.ok ? [{ file, text: read.text }] : [];
  });
  const locks = lock === undefined ? [] : [{ file: LOCK_FILE, text: lock }];
  const { files, git } = await readPinTree(root, [...texts, ...locks], [series]);
  return {
    facts: git,
    files: files.filter(({ file }) => file !== LOCK_FILE),
    sources: new Map(texts.map(({ file, text }) => [file, text])),
  };
}
