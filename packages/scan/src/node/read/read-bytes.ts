import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { BigIntStats } from 'node:fs';
import type { Outcome, Stamp } from './outcome.ts';

/** A file's bytes, valid until the next file is read; or why there are none. */
export type BytesReading =
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly stamp: Stamp }
  | Extract<Outcome, { readonly kind: 'large' | 'other' | 'absent' | 'unreadable' }>;

/** Reads files one after the other, into memory that is used again. */
export function createByteReader(maxBytes: number): (path: string | Buffer) => BytesReading {
  let memory = Buffer.allocUnsafeSlow(256 * 1024);
  return (path) => {
    let handle: number | undefined;
    try {
      handle = openSync(path, FLAGS);
      const stat = fstatSync(handle, { bigint: true });
      if (!stat.isFile()) return OTHER;
      if (stat.size > maxBytes) return { kind: 'large' };
      // One byte more, so that a file that grows meanwhile is seen to be too large.
      const room = Math.min(Number(stat.size), maxBytes) + 1;
      if (memory.length < room) memory = Buffer.allocUnsafeSlow(2 * room);
      const length = fill(handle, memory);
      if (length > maxBytes) return { kind: 'large' };
      return { kind: 'bytes', bytes: memory.subarray(0, length), stamp: stampOf(stat) };
    } catch (cause) {
      return refusal(cause);
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  };
}

/** A pipe that nobody writes into would be waited for; a link leads elsewhere. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

const OTHER = { kind: 'other', why: 'it is no plain file' } as const;

function fill(handle: number, memory: Buffer): number {
  let length = 0;
  while (length < memory.length) {
    const read = readSync(handle, memory, length, memory.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}

/** What the file system says of a file's state. */
export function stampOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): Stamp {
  return {
    word: [ino, size, mtimeNs, ctimeNs].map((part) => part.toString(36)).join('.'),
    changed: mtimeNs > ctimeNs ? mtimeNs : ctimeNs,
  };
}

function refusal(cause: unknown): BytesReading {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  switch (code) {
    case undefined:
      throw cause;
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'absent' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'unreadable', why: 'permission denied' };
    // What O_NOFOLLOW gives for a link.
    case 'ELOOP':
      return { kind: 'other', why: 'it is a symbolic link' };
    case 'ENXIO':
      return OTHER;
    default:
      return { kind: 'unreadable', why: code };
  }
}
