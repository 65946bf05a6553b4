import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What takes the ids of a repository's commits out of a text: they are others every time. */
export function withoutCommits(folder: string): (text: string) => string {
  if (!existsSync(join(folder, '.git'))) return (text) => text;
  const ids = execFileSync('git', ['rev-list', '--all'], { cwd: folder, encoding: 'utf8' })
    .split('\n')
    .filter((id) => id !== '');
  return (text) =>
    ids.reduce(
      (rest, id) => rest.replaceAll(id, '<commit>').replaceAll(id.slice(0, 7), '<commit>'),
      text,
    );
}
