import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Larger files (bytes) are no configuration that somebody wrote. */
export const TEXT_LIMIT = 1024 * 1024;

/** Why a file beyond the limit is not read. */
export const TOO_LARGE = 'it is larger than 1 MiB';

/** A file's text, or why there is none: a phrase without a full stop. */
export type TextReading =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly why: string;
      /** `other`: it is no text that a person wrote; `broken`: it should have been readable. */
      readonly kind: 'absent' | 'other' | 'broken';
    };

const paths = new Set<string>();

/** Paths of all files that this process has tried to read as texts: their secrets must not get into a crash. */
export function filesRead(): readonly string[] {
  return [...paths];
}

/** Reads a file once, and only if it is text of a size that somebody may have written. */
export function readText(path: string): TextReading {
  paths.add(path);
  let handle: number | undefined;
  try {
    // A pipe that nobody writes into would be waited for.
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(handle);
    if (stat.isDirectory()) return { ok: false, kind: 'other', why: 'it is a folder' };
    if (!stat.isFile()) return { ok: false, kind: 'other', why: 'it is no plain file' };
    if (stat.size > TEXT_LIMIT) return { ok: false, kind: 'other', why: TOO_LARGE };
    return decodeText(readFileSync(handle));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
    if (code === undefined) throw cause;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return { ok: false, kind: 'absent', why: 'there is no such file' };
    return { ok: false, kind: 'broken', why: code === 'EACCES' ? 'permission denied' : code };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as the text that somebody may have written. */
export function decodeText(bytes: Buffer): TextReading {
  if (bytes.includes(0)) return { ok: false, kind: 'other', why: 'it is binary' };
  try {
    return { ok: true, text: utf8.decode(bytes) };
  } catch {
    return { ok: false, kind: 'broken', why: 'it is not UTF-8' };
  }
}
