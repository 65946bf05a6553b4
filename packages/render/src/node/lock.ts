import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

import type { Finding, Result } from '@stackwright/core';

import { LOCK, WORK_FOLDER } from '../tree/index.ts';
import { createFile, lookAt, makeFolder, readFile, removeEmptyFolder, removeFile } from './disk.ts';
import { about, codeOf } from './disk-failure.ts';
import { placeOf } from './output-folder.ts';
import type { OutputFolder } from './output-folder.ts';

/** Who holds the lock. `started` tells a process from a later one with the same number. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started: string;
}

/** Lost races after which a render gives up: each means that another one got the lock and let go. */
const ATTEMPTS = 20;

/**
 * Runs a step while this process alone may write to the folder. A lock whose process has ended is
 * taken over; one that is held, or was taken on another machine, is a finding.
 */
export function withLock<T>(folder: OutputFolder, step: () => Result<T>): Result<T> {
  const refusal = acquire(folder);
  if (refusal !== undefined) return { ok: false, findings: [refusal] };
  try {
    return step();
  } finally {
    release(folder);
  }
}

/** Whether a render holds the lock now. */
export function isLocked(folder: OutputFolder): boolean {
  if (lookAt(folder, LOCK).kind !== 'file') return false;
  const holder = readHolder(folder, LOCK);
  return holder !== undefined && isAlive(holder);
}

function acquire(folder: OutputFolder): Finding | undefined {
  // A lock must never be seen half-written, so it is made under another name and linked: link fails
  // where something stands, as O_EXCL does, but shows the file with its content.
  const own = `${LOCK}.${process.pid}`;
  const me: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) ?? '' };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    makeFolder(folder, WORK_FOLDER);
    const { kind } = lookAt(folder, WORK_FOLDER);
    if (kind !== 'folder' && kind !== 'absent') return foreignFinding(folder);
    removeFile(folder, own);
    const outcome = tryLink(folder, own, me);
    if (outcome === 'held') return undefined;
    if (outcome === 'retry') continue;
    const finding = takeOver(folder);
    removeFile(folder, own);
    if (finding !== undefined) return finding;
  }
  return heldFinding(folder, undefined);
}

function tryLink(folder: OutputFolder, own: string, me: Holder): 'held' | 'taken' | 'retry' {
  try {
    createFile(folder, own, `${JSON.stringify(me)}\n`, { mode: 0o644 });
    about(LOCK, () => folder.fs.linkSync(placeOf(folder, own), placeOf(folder, LOCK)));
    removeFile(folder, own);
    return 'held';
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'taken';
    // Another render let go and removed the work folder under us.
    if (codeOf(error) === 'ENOENT') return 'retry';
    throw error;
  }
}

/** Removes a dead process's lock; a finding when it is not dead for certain. */
function takeOver(folder: OutputFolder): Finding | undefined {
  const found = lookAt(folder, LOCK);
  if (found.kind === 'absent') return undefined;
  const holder = found.kind === 'file' ? readHolder(folder, LOCK) : undefined;
  if (holder === undefined)
    return lookAt(folder, LOCK).kind === 'absent' ? undefined : heldFinding(folder, undefined);
  if (isAlive(holder)) return heldFinding(folder, holder);
  // Two renders may judge the same lock dead: rename hands it to one of them. If what came along is a
  // fresh lock of a third, it is put back.
  const aside = `${LOCK}.dead.${process.pid}`;
  try {
    about(LOCK, () => folder.fs.renameSync(placeOf(folder, LOCK), placeOf(folder, aside)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const taken = readHolder(folder, aside);
  if (taken !== undefined && isAlive(taken)) {
    about(LOCK, () => folder.fs.linkSync(placeOf(folder, aside), placeOf(folder, LOCK)));
  }
  removeFile(folder, aside);
  return undefined;
}

function release(folder: OutputFolder): void {
  try {
    removeFile(folder, LOCK);
    removeEmptyFolder(folder, WORK_FOLDER);
  } catch (error) {
    // A lock that stays names a process that has ended, and the next render takes it over.
    if (codeOf(error) === undefined) throw error;
  }
}

/** Untrusted: a lock may come with a clone. */
function readHolder(folder: OutputFolder, path: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFile(folder, path, 1024).text ?? '');
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('pid' in value && 'host' in value && 'started' in value)) return undefined;
    const { pid, host, started } = value;
    if (typeof pid !== 'number' || !Number.isInteger(pid) || pid <= 0) return undefined;
    if (typeof host !== 'string' || typeof started !== 'string') return undefined;
    return { pid, host, started };
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Unknown is alive: a process of another machine or container cannot be seen from here. */
function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  // The lock is not re-entrant, so one in our own name was left by an earlier process of this number.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
  const now = startOf(pid);
  return now === undefined || started === '' || now === started;
}

/** When a process started, in clock ticks since boot; '' for a zombie, undefined where /proc is missing. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // proc(5): the name in brackets may hold anything; state is field 3, starttime field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? '' : fields[19];
  } catch {
    return undefined;
  }
}

/** Another render is at work, or may be. */
export function heldFinding({ label }: OutputFolder, holder: Holder | undefined): Finding {
  const file = `${label}/${LOCK}`;
  const who =
    holder === undefined ? '' : `: process ${holder.pid} on ${JSON.stringify(holder.host)}`;
  return {
    rule: 'render-running',
    severity: 'error',
    what: `another render holds the output folder${who}`,
    why: 'two renders at once would mix their files; this one changed nothing',
    fix: `wait for it to end; if no such process runs (\`ps\` on that machine), delete ${file}`,
    at: { file },
    related: [],
  };
}

function foreignFinding({ label }: OutputFolder): Finding {
  const file = `${label}/${WORK_FOLDER}`;
  return {
    rule: 'output-folder',
    severity: 'error',
    what: `${file} is not a folder`,
    why: 'render keeps its lock and journal there and follows no symlinks; nothing was changed',
    fix: 'move it away, then render again',
    at: { file },
    related: [],
  };
}
