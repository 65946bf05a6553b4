import type { CodeTree } from '../code-tree.ts';
import type { Extract } from '../extract.ts';
import { codeTreeFrom } from './code-tree-from.ts';
import { ownExtractor } from './read/extractor.ts';
import { readTree } from './read-tree.ts';
import type { ReadTreeOptions } from './read-tree.ts';

/** What of a repository is scanned, and how. */
export type ScanOptions = Omit<ReadTreeOptions<Extract>, 'extractor'> &
  Partial<Pick<ReadTreeOptions<Extract>, 'extractor'>>;

/** A repository's code, and what of it nobody could look at. */
export interface ScannedTree extends CodeTree {
  /** Files that are there and refuse to be read; they are in `skipped` besides. */
  readonly unreadable: readonly Unreadable[];
  /** Files that were scanned, whether they say anything or not. */
  paths(): readonly string[];
  /** Reads the text of a scanned file again, for those few that something is said about. */
  textOf(path: string): string | undefined;
}

/** A file that cannot be read: `why` is a phrase. */
export interface Unreadable {
  readonly file: string;
  readonly why: string;
}

/** Reads what a repository's code says. */
export async function scanTree({
  extractor = ownExtractor(),
  ...options
}: ScanOptions): Promise<ScannedTree> {
  const { outcomes, listing, excluded, maxBytes, textOf } = await readTree({
    ...options,
    extractor,
  });
  return {
    ...codeTreeFrom(outcomes, {
      skipped: listing.skipped,
      environment: listing.environment.filter(({ path }) => !(options.isExcluded?.(path) ?? false)),
      excluded,
      maxBytes,
    }),
    paths: () => [...outcomes].flatMap(([{ path }, { kind }]) => (kind === 'text' ? [path] : [])),
    textOf,
  };
}
