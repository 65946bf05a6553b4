import { createHash } from 'node:crypto';
import { systemPath } from '../list/file-name.ts';
import type { ListedFile } from '../list/listed-file.ts';
import { decodeSource } from './decode.ts';
import type { ExtractOf, Identity, Outcome, Stamp } from './outcome.ts';
import { createByteReader } from './read-bytes.ts';

/** Opens a file once, and keeps nothing of it but what it says. */
export type SourceReader<E> = (file: ListedFile) => Outcome<E>;

/** What a reader of sources needs to know. */
export interface ReadOptions {
  /** Absolute. */
  readonly root: string;
  /** Larger files are not read. */
  readonly maxBytes: number;
}

/** A reader for the files below a root. An extractor that throws is our bug: the error names the file. */
export function createSourceReader<E>(
  { root, maxBytes }: ReadOptions,
  extractOf: ExtractOf<E>,
): SourceReader<E> {
  const readBytes = createByteReader(maxBytes);
  return (file) => {
    const read = readBytes(systemPath(root, file));
    if (read.kind !== 'bytes') return read;
    return outcomeOf(file, read.bytes, extractOf, read.stamp);
  };
}

/**
 * Reads texts of scanned files again, each once. A file that changed meanwhile gives its new text.
 * @param files - asked for once, when the first text is.
 */
export function createTextReader(
  { root, maxBytes }: ReadOptions,
  known: ReadonlyMap<string, string>,
  files: () => readonly ListedFile[],
): (path: string) => string | undefined {
  const texts = new Map<string, string | undefined>(known);
  let byPath: ReadonlyMap<string, ListedFile> | undefined;
  const readBytes = createByteReader(maxBytes);
  return (path) => {
    if (texts.has(path)) return texts.get(path);
    byPath ??= new Map(files().map((file) => [file.path, file]));
    const file = byPath.get(path);
    const read = file && readBytes(systemPath(root, file));
    const text = read?.kind === 'bytes' ? decodeSource(read.bytes) : undefined;
    texts.set(path, text);
    return text;
  };
}

/** What bytes say; with a stamp where they are a file's. */
export function outcomeOf<E>(
  file: ListedFile,
  bytes: Buffer,
  extractOf: ExtractOf<E>,
  stamp?: Stamp,
): Outcome<E> {
  const identity = identityOf(file, bytes, stamp);
  const text = decodeSource(bytes);
  if (text === undefined) return identity === LISTED ? BINARY : { kind: 'binary', ...identity };
  const extract = extracted(file.path, text, extractOf);
  if (extract === undefined) return identity === LISTED ? SILENT : { kind: 'text', ...identity };
  return { kind: 'text', extract, ...identity };
}

/** The same object for thousands of files: what travels between threads is counted once. */
const LISTED: Identity = {};
const SILENT: Outcome<never> = { kind: 'text' };
const BINARY: Outcome<never> = { kind: 'binary' };

/** A blob that git converted on its way to the disk is known by the bytes that are there. */
function identityOf({ blob }: ListedFile, bytes: Buffer, stamp: Stamp | undefined): Identity {
  const id = blobId(bytes, blob);
  return id === blob ? LISTED : { id, ...(stamp && { stamp }) };
}

/** What git calls a blob of these bytes, in a repository of hashes such as `like`. */
export function blobId(bytes: Buffer, like: string | undefined): string {
  const algorithm = like?.length === 64 ? 'sha256' : 'sha1';
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function extracted<E>(path: string, text: string, extractOf: ExtractOf<E>): E | undefined {
  try {
    return extractOf({ path, text });
  } catch (cause) {
    throw new Error(`the scanner failed on ${path}`, { cause });
  }
}
