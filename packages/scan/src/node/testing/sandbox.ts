import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** A folder with repositories for one test. */
export interface Sandbox {
  readonly folder: string;
  /** Runs git in a folder of the sandbox; gives what it prints, without the last end of line. */
  git(where: string, ...words: readonly string[]): string;
  write(file: string, text: string): void;
  /** Commits everything in a folder; gives the commit. */
  commit(where: string, message: string): string;
  /** Writes the manifest of an addon. */
  addon(where: string, name: string, version?: string): void;
  remove(): void;
}

/** Makes a sandbox. Its git knows no configuration but this, and may clone from the disk. */
export function createSandbox(): Sandbox {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'git-facts-')));
  const settings = {
    'user.name': 'Test',
    'user.email': 'test@example.com',
    'init.defaultBranch': 'main',
    'protocol.file.allow': 'always',
    'commit.gpgSign': 'false',
    'core.hooksPath': '/dev/null',
  };
  const config = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    LC_ALL: 'C',
  };
  const sandbox: Sandbox = {
    folder,
    git: (where, ...words) =>
      execFileSync('git', [...config, ...words], {
        cwd: join(folder, where),
        encoding: 'utf8',
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      }).replace(/\n$/, ''),
    write: (file, text) => {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    commit: (where, message) => {
      sandbox.git(where, 'add', '--all');
      sandbox.git(where, 'commit', '--quiet', '--allow-empty', '-m', message);
      return sandbox.git(where, 'rev-parse', 'HEAD');
    },
    addon: (where, name, version = '18.0.1.0.0') =>
      sandbox.write(
        `${where}/${name}/__manifest__.py`,
        `{'name': 'Überblick ${name}', 'version': '${version}'}\n`,
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return sandbox;
}
