import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { programTable } from './program-table.ts';
import type { ProgramId, ProgramSpec } from './program-table.ts';
import { runBounded } from './run.ts';

export type { ProgramId } from './program-table.ts';

/** A program on this machine. */
export interface Program {
  readonly id: ProgramId | 'built-in';
  /** Absolute; empty for a built-in reader. */
  readonly path: string;
  /** As the program tells it, e.g. `1.26.3`; empty where it cannot. */
  readonly version: string;
  /** What it needs in its environment, e.g. the libraries that came with it. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Where to look. Tests narrow it; the command uses this process's own environment. */
export interface ProgramSearch {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folders behind PATH; by default those where administration programs and plugins live. */
  readonly folders?: readonly string[];
}

const SYSTEM_FOLDERS: readonly string[] = [
  '/usr/local/sbin',
  '/usr/sbin',
  '/sbin',
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
];

/** Where a package unpacked into a folder of its own has its programs. */
const UNPACKED_FOLDERS = ['usr/sbin', 'usr/bin', 'usr/libexec/docker/cli-plugins'] as const;

const VERSION_LIMITS = { timeoutMs: 10_000, outputBytes: 65_536 } as const;

/** The first version of a program that is found, in the order of {@link findPrograms}. */
export async function findProgram(
  id: ProgramId,
  search?: ProgramSearch,
): Promise<Program | undefined> {
  return (await findPrograms(id, search))[0];
}

/**
 * Every version of a program, each once. Looks into the tools folder (`STACKWRIGHT_TOOLS`, else
 * `stackwright/tools` of the user's cache folder), then PATH, then the system's own folders. Nothing
 * is ever taken from the working directory: a cloned repository must not choose what we run.
 */
export async function findPrograms(
  id: ProgramId,
  search: ProgramSearch = { env: process.env },
): Promise<readonly Program[]> {
  const spec: ProgramSpec = programTable[id];
  const seen = new Set<string>();
  const found: Program[] = [];
  for (const folder of foldersOf(search)) {
    const path = join(folder, spec.command);
    if (!isExecutable(path) || seen.has(realpathSync(path))) continue;
    seen.add(realpathSync(path));
    const env = librariesBeside(folder);
    const version = await versionOf(path, spec, env);
    if (version === undefined || found.some((other) => other.version === version)) continue;
    found.push(env === undefined ? { id, path, version } : { id, path, version, env });
  }
  return found;
}

/** Program and version as they stand in a reading, e.g. `nginx 1.26.3`. */
export function formatProgram({ id, version }: Pick<Program, 'id' | 'version'>): string {
  return version === '' ? id : `${id} ${version}`;
}

function foldersOf({ env, folders = SYSTEM_FOLDERS }: ProgramSearch): readonly string[] {
  // Relative and empty parts of PATH mean the working directory.
  const path = (env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const home = env['HOME'];
  const own = home === undefined ? [] : [join(home, '.docker/cli-plugins')];
  return [...unpackedFolders(toolsFolder(env)), ...path, ...own, ...folders];
}

function toolsFolder(env: ProgramSearch['env']): string {
  const chosen = env['STACKWRIGHT_TOOLS'];
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  const cache = env['XDG_CACHE_HOME'];
  const base =
    cache !== undefined && isAbsolute(cache) ? cache : join(env['HOME'] ?? homedir(), '.cache');
  return join(base, 'stackwright/tools');
}

function unpackedFolders(tools: string): readonly string[] {
  return entriesOf(tools)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .flatMap((name) => UNPACKED_FOLDERS.map((folder) => join(tools, name, folder)));
}

/** An unpacked program brings the libraries that the machine lacks in `usr/lib/<triplet>`. */
function librariesBeside(folder: string): Readonly<Record<string, string>> | undefined {
  const inner = UNPACKED_FOLDERS.find((part) => folder.endsWith(`/${part}`));
  if (inner === undefined || folder === `/${inner}`) return undefined;
  const lib = join(folder.slice(0, -inner.length), 'usr/lib');
  const triplet = entriesOf(lib).find((name) => name.endsWith('-linux-gnu'));
  return triplet === undefined ? undefined : { LD_LIBRARY_PATH: join(lib, triplet) };
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Undefined when the program does not run here, or is another one of the same name. */
async function versionOf(
  path: string,
  { version }: ProgramSpec,
  env: Readonly<Record<string, string>> = {},
): Promise<string | undefined> {
  if (version === undefined) return '';
  const options = { env: { PATH: `${dirname(path)}:/usr/bin:/bin`, ...env } };
  const result = await runBounded(path, version.args, options, VERSION_LIMITS);
  if (result.status === 'failed') return undefined;
  return version.pattern.exec(`${result.stdout}\n${result.stderr}`.trimStart())?.[1];
}
