import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The folder of this repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/**
 * A copy of what a clone would hold, uncommitted work included, with this machine's node_modules: what
 * `git clone` and `npm ci` make, in a second. Workspace packages are the copy's own.
 */
export function copyOfRepository(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'stackwright-copy-'));
  for (const file of trackedFiles()) {
    const target = path.join(copy, file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(root, file), target);
  }
  const packages = readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}`);
  for (const folder of ['.', ...packages]) linkModules(path.join(folder, 'node_modules'), copy);
  return copy;
}

function trackedFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(path.join(root, file)));
}

function linkModules(folder: string, copy: string): void {
  const from = path.join(root, folder);
  if (!existsSync(from)) return;
  mkdirSync(path.join(copy, folder), { recursive: true });
  for (const name of readdirSync(from)) {
    const below = path.join(folder, name);
    if (name.startsWith('@')) linkModules(below, copy);
    else symlinkSync(moduleOf(path.join(root, below), copy), path.join(copy, below));
  }
}

/** npm links workspace packages into node_modules; those are the copy's. */
function moduleOf(module: string, copy: string): string {
  if (!lstatSync(module).isSymbolicLink()) return module;
  return path.join(copy, path.relative(root, realpathSync(module)));
}
