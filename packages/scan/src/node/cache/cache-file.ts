import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { formatCache, parseCache } from './format.ts';
import { NOTHING_KNOWN } from './known-files.ts';
import type { KnownFiles } from './known-files.ts';

/** Where a repository's knowledge is kept. */
export interface CacheFile {
  readonly folder: string;
  /** Name of the file in it. */
  readonly name: string;
  /** Of the program that wrote it. */
  readonly fingerprint: string;
}

/** Larger caches (bytes) are not kept: some hundred thousand files fit. */
const LARGEST = 64 * 1024 * 1024;

/** As many repositories are remembered in one folder. */
const MOST = 64;

/**
 * The file for a repository: a checkout elsewhere is another one.
 * @param extractor - name of what reads it: each keeps what it learns by itself
 */
export function cacheFile(
  folder: string,
  root: string,
  extractor: string,
  fingerprint: string,
): CacheFile {
  const key = createHash('sha256').update(`${extractor} ${root}`).digest('hex');
  const name = `${key.slice(0, 32)}.scan`;
  return { folder, name, fingerprint };
}

/** Reads what is kept. Whatever stands in the way, a run without it finds the same. */
export function readCache({ folder, name, fingerprint }: CacheFile): KnownFiles {
  let handle: number | undefined;
  try {
    handle = openSync(
      join(folder, name),
      constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW,
    );
    const stat = fstatSync(handle);
    // Who can write it can silence findings.
    const isOurs = process.getuid === undefined || stat.uid === process.getuid();
    if (!stat.isFile() || !isOurs || (stat.mode & 0o022) !== 0 || stat.size > LARGEST)
      return NOTHING_KNOWN;
    return parseCache(readFileSync(handle, 'utf8'), fingerprint) ?? NOTHING_KNOWN;
  } catch {
    return NOTHING_KNOWN;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Keeps what is known, if that can be: the file is whole at any moment, whoever writes at the same time. */
export function writeCache({ folder, name, fingerprint }: CacheFile, known: KnownFiles): void {
  const text = formatCache(known, fingerprint);
  if (Buffer.byteLength(text) > LARGEST) return;
  const draft = join(folder, `${name}.${randomBytes(6).toString('hex')}.new`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, join(folder, name));
    forgetOldest(folder);
  } catch {
    forget(draft);
  }
}

/** Drafts of runs that were killed are swept away with the oldest files. */
function forgetOldest(folder: string): void {
  const names = readdirSync(folder).filter((name) =>
    /^[0-9a-f]{32}\.scan(?:\.[0-9a-f]{12}\.new)?$/.test(name),
  );
  if (names.length <= MOST) return;
  const aged = names.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
  for (const { name } of aged.toSorted((a, b) => b.at - a.at).slice(MOST))
    forget(join(folder, name));
}

function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Somebody else's to sweep.
  }
}
