import { availableParallelism } from 'node:os';
import { cacheFile, readCache, writeCache } from './cache/cache-file.ts';
import type { CacheFile } from './cache/cache-file.ts';
import { NOTHING_KNOWN } from './cache/known-files.ts';
import { createMemory } from './cache/memory.ts';
import type { Memory } from './cache/memory.ts';
import { listTree } from './list/list-tree.ts';
import type { ListedFile, Listing } from './list/listed-file.ts';
import type { Extractor } from './read/extractor.ts';
import type { Outcome } from './read/outcome.ts';
import { readFiles } from './read/read-files.ts';
import { blobId, createTextReader, outcomeOf } from './read/read-source.ts';

/** Which files of a repository are read, and how. */
export interface ReadTreeOptions<E> {
  /** Absolute. */
  readonly root: string;
  /** Its files, where somebody lists them already. */
  readonly listing?: Listing | Promise<Listing>;
  /** True for files that are left out, by path. */
  readonly isExcluded?: ((path: string) => boolean) | undefined;
  /**
   * Texts that somebody has read already, by path: these files are not read again, and they are read
   * though nobody lists them.
   */
  readonly texts?: ReadonlyMap<string, string>;
  /** Larger files are not read; default {@link MAX_BYTES}. */
  readonly maxBytes?: number;
  /** Where knowledge of earlier runs is kept; undefined for nowhere. */
  readonly cacheDir?: string | undefined;
  /** Threads besides this one; default as many as the work is worth. */
  readonly workers?: number;
  readonly extractor: Extractor<E>;
}

/** What became of each file, and what of the repository nobody could look at. */
export interface TreeRead<E> {
  readonly outcomes: ReadonlyMap<ListedFile, Outcome<E>>;
  readonly listing: Listing;
  readonly excluded: readonly string[];
  readonly maxBytes: number;
  /** Reads the text of a file again, for those few that something is said about. */
  textOf(path: string): string | undefined;
}

/** Larger texts than any that a person or a translator wrote for Odoo. */
export const MAX_BYTES = 8 * 1024 * 1024;

/** Reads what a repository's files say: each is opened at most once, and not at all where its hash is known. */
export async function readTree<E>(options: ReadTreeOptions<E>): Promise<TreeRead<E>> {
  const { root, extractor, maxBytes = MAX_BYTES, texts = new Map() } = options;
  const now = BigInt(Date.now()) * 1_000_000n;
  const listed = options.listing ?? listTree(root);
  const cache = cacheOf(options, maxBytes);
  const known = cache === undefined ? NOTHING_KNOWN : readCache(cache);
  const memory = createMemory<E>(known, root, now);
  const listing = await listed;
  const { wanted, excluded } = wantedOf(listing.files, texts, options.isExcluded);

  const outcomes = new Map<ListedFile, Outcome<E>>();
  const unknown: ListedFile[] = [];
  for (const file of wanted) {
    const text = texts.get(file.path);
    const outcome =
      text === undefined ? memory.recall(file) : fromText(file, text, memory, extractor);
    if (outcome === undefined) unknown.push(file);
    else outcomes.set(file, outcome);
  }
  const workers = options.workers ?? workersFor(unknown.length, extractor.filesPerThread);
  const read = await readFiles(unknown, { root, maxBytes, extractor, workers });
  for (const [file, outcome] of read) {
    memory.remember(file, outcome);
    outcomes.set(file, outcome);
  }
  const learned = cache && memory.learned();
  if (cache !== undefined && learned !== undefined) writeCache(cache, learned);
  const textOf = createTextReader({ root, maxBytes }, texts, () => wanted);
  return { outcomes, listing, excluded, maxBytes, textOf };
}

/** Changes when the cache is kept in another form. */
const FORMAT = 1;

function cacheOf<E>(
  { root, cacheDir, extractor: { name, fingerprint } }: ReadTreeOptions<E>,
  maxBytes: number,
): CacheFile | undefined {
  if (cacheDir === undefined || fingerprint === undefined) return undefined;
  return cacheFile(cacheDir, root, name, `${FORMAT} ${fingerprint} ${maxBytes}`);
}

function wantedOf(
  files: readonly ListedFile[],
  texts: ReadonlyMap<string, string>,
  isExcluded: (path: string) => boolean = () => false,
) {
  const wanted: ListedFile[] = [];
  const excluded: string[] = [];
  const unlisted = new Set(texts.keys());
  for (const file of files) {
    unlisted.delete(file.path);
    if (isExcluded(file.path)) excluded.push(file.path);
    else wanted.push(file);
  }
  return { wanted: [...wanted, ...[...unlisted].map((path) => ({ path }))], excluded };
}

function fromText<E>(
  file: ListedFile,
  text: string,
  memory: Memory<E>,
  { extractOf }: Extractor<E>,
): Outcome<E> {
  const bytes = Buffer.from(text);
  const known = memory.recallBytes(file.path, blobId(bytes, file.blob));
  if (known !== undefined) return known;
  const outcome = outcomeOf(file, bytes, extractOf);
  memory.remember(file, outcome);
  return outcome;
}

/** A thread starts in the time that this one takes to read some hundred files of code. */
function workersFor(files: number, filesPerThread = 500): number {
  return Math.min(availableParallelism() - 1, Math.floor(files / filesPerThread));
}
