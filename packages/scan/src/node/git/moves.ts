import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { readShallow } from './checkout.ts';
import { createGit } from './run.ts';
import { finalPaths } from './move-log.ts';

/** Bounds of the one question, so that an old or hostile repository costs no more. */
const COMMITS = 20_000;
const PATIENCE = 30_000;
const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * Where paths that are gone went, as the history of the branch that is checked out tells: files and folders that moved whole, over
 * as many moves as there were. Only for the paths that are asked; what was deleted, or is not known, is left out. Empty without
 * git, in a shallow clone, and where git takes too long. Where
 * contents are missing, only what moved unchanged.
 *
 * @param root - the top of a repository's work tree.
 * @param paths - relative to it, `/` between parts.
 */
export async function readMoves(
  root: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const nothing = new Map<string, string>();
  // Of a folder that is still there, the log tells only what left it.
  const gone = paths.filter((path) => !existsSync(join(root, path)));
  if (gone.length === 0 || !existsSync(join(root, '.git'))) return nothing;
  const git = createGit({
    folder: realpathSync(root),
    limit: { milliseconds: PATIENCE, bytes: MOST_OUTPUT },
  });
  const shallow = await readShallow(git);
  // Where history is cut off, its first commit seems to bring every file.
  if (!shallow.known || shallow.value) return nothing;
  const ran = await git(logOf('-M'));
  // A clone may lack contents that git compares to find what changed on its way: names and hashes are enough for the rest.
  const told = ran.ok ? ran : await git(logOf('-M100%'));
  return told.ok ? finalPaths(told.out, gone) : nothing;
}

function logOf(similarity: string): readonly string[] {
  return [
    'log',
    '-z',
    '--name-status',
    // Along one line of history: what side branches did arrives with their merge.
    '--first-parent',
    '-m',
    similarity,
    '-l1000',
    '--diff-filter=RD',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    `--max-count=${COMMITS}`,
    '--format=%x01',
    'HEAD',
    '--',
  ];
}
