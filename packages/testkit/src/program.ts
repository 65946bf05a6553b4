import { accessSync, constants, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** A program of this machine. */
export interface FoundProgram {
  readonly path: string;
  /** What it needs in its environment: the libraries that came with an unpacked one. */
  readonly env: Readonly<Record<string, string>>;
}

/** Where programs of system administration live, often outside a user's PATH. */
const SYSTEM = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** Where a package keeps its programs, below the directory that it was unpacked to. */
const UNPACKED = ['usr/sbin', 'usr/bin', 'usr/libexec/docker/cli-plugins'];

/**
 * Absolute path of a system program that a test needs. Throws when there is none: a proof that was not
 * made is not a passed one.
 */
export function programPath(command: string): string {
  const [found] = programsNamed(command);
  if (found !== undefined) return found.path;
  throw new Error(`This test needs the program "${command}": run tools/setup/programs.sh.`);
}

/** Every program of a name, each once: those that `tools/setup/programs.sh` unpacked, then the machine's own. */
export function programsNamed(command: string): readonly FoundProgram[] {
  const seen = new Set<string>();
  return [...unpacked(command), ...installed(command)].filter(({ path }) => {
    if (!isExecutable(path) || seen.has(realpathSync(path))) return false;
    seen.add(realpathSync(path));
    return true;
  });
}

function unpacked(command: string): readonly FoundProgram[] {
  const tools = toolsDirectory();
  return entriesOf(tools)
    .filter((name) => name.startsWith(`${command}-`))
    .toSorted()
    .flatMap((name) => {
      const env = librariesOf(join(tools, name, 'usr/lib'));
      return UNPACKED.map((place) => ({ path: join(tools, name, place, command), env }));
    });
}

function toolsDirectory(): string {
  const { STACKWRIGHT_TOOLS, XDG_CACHE_HOME } = process.env;
  return (
    STACKWRIGHT_TOOLS ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'stackwright/tools')
  );
}

function librariesOf(lib: string): FoundProgram['env'] {
  const folders = entriesOf(lib).filter((folder) => folder.endsWith('-linux-gnu'));
  if (folders.length === 0) return {};
  return { LD_LIBRARY_PATH: folders.map((folder) => join(lib, folder)).join(':') };
}

function installed(command: string): readonly FoundProgram[] {
  const path = (process.env['PATH'] ?? '').split(':').filter(isAbsolute);
  return [...path, ...SYSTEM].map((folder) => ({ path: join(folder, command), env: {} }));
}

/** The names in a directory; none where there is no such directory. */
export function entriesOf(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
