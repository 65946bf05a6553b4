import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** One nginx of this machine. */
export interface NginxProgram {
  readonly path: string;
  /** e.g. `1.26.3`. */
  readonly version: string;
  /** Libraries that came with an unpacked one. */
  readonly env: Readonly<Record<string, string>>;
}

/** Every release of nginx that is here: unpacked ones (`tools/setup/programs.sh`), then the machine's own. */
export function nginxPrograms(): readonly NginxProgram[] {
  const seen = new Set<string>();
  return [...unpacked(), ...installed()].flatMap(({ path, env }) => {
    if (!isExecutable(path) || seen.has(realpathSync(path))) return [];
    seen.add(realpathSync(path));
    const { stderr } = spawnSync(path, ['-v'], { env, encoding: 'utf8' });
    const version = /nginx\/(\d+\.\d+\.\d+)/.exec(stderr ?? '')?.[1];
    return version === undefined ? [] : [{ path, version, env }];
  });
}

function unpacked(): readonly Omit<NginxProgram, 'version'>[] {
  const { STACKWRIGHT_TOOLS, XDG_CACHE_HOME } = process.env;
  const cache = XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const tools = STACKWRIGHT_TOOLS ?? join(cache, 'stackwright/tools');
  return entries(tools)
    .filter((name) => name.startsWith('nginx-'))
    .toSorted()
    .map((name) => {
      const lib = join(tools, name, 'usr/lib');
      const libraries = entries(lib).filter((folder) => folder.endsWith('-linux-gnu'));
      return {
        path: join(tools, name, 'usr/sbin/nginx'),
        env: { LD_LIBRARY_PATH: libraries.map((folder) => join(lib, folder)).join(':') },
      };
    });
}

function installed(): readonly Omit<NginxProgram, 'version'>[] {
  const path = (process.env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return [...path, '/usr/local/sbin', '/usr/sbin'].map((folder) => ({
    path: join(folder, 'nginx'),
    env: {},
  }));
}

function entries(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
