import fs from 'node:fs';
import type { FSOption } from 'glob';
import { sep } from 'node:path';
import { isForeign } from '../../foreign-folders.ts';
import type { Listing, Skipped } from './listed-file.ts';

/** Lists a folder that git says nothing of: every plain file below it. Symbolic links are not followed. */
export async function walk(root: string): Promise<Listing> {
  // Loaded where there is no git, which is seldom.
  const { glob } = await import('glob');
  const skipped: Skipped[] = [];
  const found = await glob('**', {
    cwd: root,
    dot: true,
    follow: false,
    withFileTypes: true,
    ignore: { childrenIgnored: ({ name }) => isForeign(name) },
    fs: watching((folder) => {
      const name = folder.slice(root.length + 1).replaceAll(sep, '/');
      skipped.push({ what: `${name}/`, why: 'it cannot be listed' });
    }),
  });
  const files = found.filter((entry) => entry.isFile());
  return {
    files: files.map((entry) => ({ path: entry.relativePosix() })),
    repositories: [],
    unread: found.filter((entry) => entry.isSymbolicLink()).map((entry) => entry.relativePosix()),
    skipped,
    environment: [],
  };
}

/** For glob a folder that cannot be listed is empty; for us it is one that nobody looked into. */
function watching(note: (folder: string) => void): FSOption {
  return {
    readdir: (folder, options, callback) =>
      fs.readdir(folder, options, (error, entries) => {
        if (error !== null && error.code !== 'ENOENT') note(folder);
        callback(error, entries);
      }),
  };
}
