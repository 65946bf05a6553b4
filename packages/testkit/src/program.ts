import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs of system administration live, often outside a user's PATH. */
const SYSTEM = ['/usr/local/sbin', '/usr/sbin', '/sbin'];

/** Where a package keeps its programs, below the directory that it was unpacked to. */
const UNPACKED = ['usr/sbin', 'usr/bin', 'usr/libexec/docker/cli-plugins'];

/**
 * Absolute path of a system program that a test needs: one that `tools/setup/programs.sh` unpacked, else
 * the machine's own. Throws when there is none: a proof that was not made is not a passed one.
 */
export function programPath(command: string): string {
  const found = [...unpacked(command), ...onPath(command)].find(isExecutable);
  if (found !== undefined) return found;
  throw new Error(`This test needs the program "${command}": run tools/setup/programs.sh.`);
}

function unpacked(command: string): readonly string[] {
  const tools = toolsDirectory();
  return entries(tools)
    .filter((name) => name.startsWith(`${command}-`))
    .toSorted()
    .flatMap((name) => UNPACKED.map((place) => join(tools, name, place, command)));
}

function toolsDirectory(): string {
  const { STACKWRIGHT_TOOLS, XDG_CACHE_HOME } = process.env;
  return (
    STACKWRIGHT_TOOLS ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'stackwright/tools')
  );
}

function onPath(command: string): readonly string[] {
  const path = (process.env['PATH'] ?? '').split(':').filter((directory) => directory !== '');
  return [...path, ...SYSTEM].map((directory) => join(directory, command));
}

function entries(directory: string): readonly string[] {
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
