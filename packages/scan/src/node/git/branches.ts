import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { readShallow } from './checkout.ts';
import { createGit } from './run.ts';

/**
 * The names of a repository's branches, its own and those of its remotes. Undefined where the clone may lack some: without git, in a
 * shallow clone, where a remote fetches a part only, and where there is no remote to compare with.
 *
 * @param root - the top of a repository's work tree.
 */
export async function readBranches(root: string): Promise<ReadonlySet<string> | undefined> {
  if (!existsSync(join(root, '.git'))) return undefined;
  const git = createGit({ folder: realpathSync(root) });
  const shallow = await readShallow(git);
  if (!shallow.known || shallow.value) return undefined;
  const fetched = await git(['config', '-z', '--get-all', 'remote.origin.fetch']);
  if (!fetched.ok || !fetched.out.split('\0').includes('+refs/heads/*:refs/remotes/origin/*'))
    return undefined;
  const listed = await git(['for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes']);
  if (!listed.ok) return undefined;
  return new Set(
    listed.out
      .split('\n')
      .flatMap((name) => /^refs\/(?:heads|remotes\/[^/]+)\/(.+)$/.exec(name)?.[1] ?? []),
  );
}
