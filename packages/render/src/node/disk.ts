import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import type { Stats } from 'node:fs';

import { parentsOf } from '../tree/index.ts';
import { about, codeOf } from './disk-failure.ts';
import { placeOf } from './output-folder.ts';
import type { OutputFolder } from './output-folder.ts';

/** SHA-256 of a text in UTF-8, as 64 lower-case hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What stands on a path; no symlink is followed, neither there nor on a parent of it. */
export type Found =
  | { readonly kind: 'absent' | 'folder' | 'symlink' | 'special' }
  | { readonly kind: 'file'; readonly mode: number; readonly size: number }
  | {
      readonly kind: 'behind';
      readonly parent: string;
      readonly is: 'file' | 'symlink' | 'special';
    };

/** Looks at a path part by part. */
export function lookAt(folder: OutputFolder, path: string): Found {
  for (const parent of parentsOf(path)) {
    const found = lookOnce(folder, parent);
    if (found.kind === 'absent') return found;
    if (found.kind === 'folder' || found.kind === 'behind') continue;
    return { kind: 'behind', parent, is: found.kind };
  }
  return lookOnce(folder, path);
}

/** What is read at once. One for all files: most are small, and reads are not interrupted. */
const CHUNK = Buffer.allocUnsafe(64 * 1024);

/** Bytes of a file that must not be a symlink: their hash, and their text when it fits the limit. */
export function readFile(
  folder: OutputFolder,
  path: string,
  limit: number,
): { readonly sha256: string; readonly text: string | undefined } {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  return about(path, () => {
    const fd = folder.fs.openSync(placeOf(folder, path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const hash = createHash('sha256');
      const chunks: Buffer[] = [];
      let size = 0;
      for (;;) {
        const count = folder.fs.readSync(fd, CHUNK, 0, CHUNK.length, null);
        if (count === 0) break;
        const chunk = CHUNK.subarray(0, count);
        hash.update(chunk);
        size += count;
        if (size <= limit) chunks.push(Buffer.from(chunk));
      }
      const text = size <= limit ? Buffer.concat(chunks).toString('utf8') : undefined;
      return { sha256: hash.digest('hex'), text };
    } finally {
      folder.fs.closeSync(fd);
    }
  });
}

/**
 * Makes a file that was not there, whole and on stable storage, or throws.
 * `blame` is the path that a failure names: a user knows the artefact, not its number in the stage.
 */
export function createFile(
  folder: OutputFolder,
  path: string,
  text: string,
  { mode, blame = path }: { readonly mode: number; readonly blame?: string },
): void {
  const { fs } = folder;
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
  about(blame, () => {
    const flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
    const fd = fs.openSync(placeOf(folder, path), flags, mode);
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let at = 0; at < bytes.length;) at += fs.writeSync(fd, bytes, at, bytes.length - at);
      // The mode given to open is cut by the umask.
      fs.fchmodSync(fd, mode);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  });
}

/** Puts the entries of a folder (names, not contents) on stable storage. */
export function syncFolder(folder: OutputFolder, path: string): void {
  about(path, () => {
    const fd = folder.fs.openSync(placeOf(folder, path), constants.O_RDONLY);
    try {
      folder.fs.fsyncSync(fd);
    } catch (error) {
      // Some network and FUSE file systems cannot sync a folder; there is nothing better to do there.
      if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error;
    } finally {
      folder.fs.closeSync(fd);
    }
  });
}

/** Makes one folder; true when it was not there. */
export function makeFolder(folder: OutputFolder, path: string): boolean {
  return about(path, () => unless(['EEXIST'], () => folder.fs.mkdirSync(placeOf(folder, path))));
}

/** Removes a folder if it is empty; true when it is gone. */
export function removeEmptyFolder(folder: OutputFolder, path: string): boolean {
  return about(path, () =>
    unless(['ENOTEMPTY', 'EEXIST', 'ENOENT'], () => folder.fs.rmdirSync(placeOf(folder, path))),
  );
}

/** Removes a file or symlink (not what it points to); true when it was there. */
export function removeFile(folder: OutputFolder, path: string): boolean {
  return about(path, () => unless(['ENOENT'], () => folder.fs.unlinkSync(placeOf(folder, path))));
}

/** Names in a folder with their kinds; empty when there is no such folder. */
export function listFolder(folder: OutputFolder, path: string) {
  return about(path, () => {
    try {
      return folder.fs.readdirSync(placeOf(folder, path), { withFileTypes: true });
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  });
}

function lookOnce(folder: OutputFolder, path: string): Found {
  const stats = about(path, () =>
    folder.fs.lstatSync(placeOf(folder, path), { throwIfNoEntry: false }),
  );
  return stats === undefined ? { kind: 'absent' } : kindOf(stats);
}

function kindOf(stats: Stats): Found {
  if (stats.isFile()) return { kind: 'file', mode: stats.mode & 0o777, size: stats.size };
  if (stats.isDirectory()) return { kind: 'folder' };
  return { kind: stats.isSymbolicLink() ? 'symlink' : 'special' };
}

/** Runs a step and says whether it was done; the expected refusals mean that it was not needed. */
function unless(expected: readonly string[], step: () => void): boolean {
  try {
    step();
    return true;
  } catch (error) {
    if (expected.includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}
