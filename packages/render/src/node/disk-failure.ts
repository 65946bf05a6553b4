import { join } from 'node:path';

import type { Finding, Result } from '@stackwright/core';

import { JOURNAL, WORK_FOLDER } from '../tree/index.ts';
import type { OutputFolder } from './output-folder.ts';

/** An error of the operating system, with the path below the output folder that it is about. */
interface DiskFailure extends Error {
  readonly code: string;
  readonly treePath: string;
}

/** Runs a step; what the system says against it is rethrown with the path that a user knows. */
export function about<T>(treePath: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || isDiskFailure(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw Object.assign(new Error(message, { cause: error }), { code, treePath });
  }
}

/** The system's error code, e.g. `ENOSPC`; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** Runs a step; what the system says against it becomes a finding. Other errors are bugs and pass. */
export function guarded<T>(folder: OutputFolder, step: () => Result<T>): Result<T> {
  try {
    return step();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || !(error instanceof Error)) throw error;
    const path = isDiskFailure(error) ? error.treePath : '';
    return { ok: false, findings: [failureFinding(folder, path, code, error.message)] };
  }
}

function failureFinding(
  folder: OutputFolder,
  path: string,
  code: string,
  message: string,
): Finding {
  const { label } = folder;
  const file = path === '' ? label : `${label}/${path}`;
  const [what, fix] = WORDS[code] ?? [message, 'look at the system log for a failing disk'];
  const why = !isCommitted(folder)
    ? 'the tree is whole: it is that of the last complete render'
    : `the new files are complete in ${label}/${WORK_FOLDER}, but not all of them are in their places`;
  return {
    rule: 'output-folder',
    severity: 'error',
    what: `${file}: ${what} (${code})`,
    why,
    fix: `${fix}, then run the command again`,
    at: { file },
    related: [],
  };
}

/** On a failing disk the answer may be out of reach; then nothing better is known than "not". */
function isCommitted({ dir, fs }: OutputFolder): boolean {
  try {
    return fs.lstatSync(join(dir, JOURNAL), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function isDiskFailure(error: unknown): error is DiskFailure {
  return codeOf(error) !== undefined && error instanceof Error && 'treePath' in error;
}

const ACCESS = [
  'this user may not do that',
  'give this user write access to the output folder (`ls -ld` shows its owner)',
] as const;
const SPACE = ['no space is left', 'free space or inodes (`df -h`, `df -i`)'] as const;

const WORDS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  EACCES: ACCESS,
  EPERM: ACCESS,
  ENOSPC: SPACE,
  EDQUOT: ['the disk quota is used up', 'free space or raise the quota'],
  EROFS: ['the file system is read-only', 'mount it writable, or choose another output folder'],
  EMFILE: ['too many files are open', 'raise the limit (`ulimit -n`)'],
  ENFILE: ['too many files are open', 'raise the system limit (`sysctl fs.file-max`)'],
  EISDIR: ['a folder stands where a file should', 'move it away'],
  ENOTDIR: ['a file stands where a folder should', 'move it away'],
  ENOTEMPTY: ['a folder with foreign files stands where a file should', 'move it away'],
  ELOOP: ['a symlink stands where a file should', 'move it away'],
  EIO: ['the disk failed', 'look at the system log for a failing disk'],
};
