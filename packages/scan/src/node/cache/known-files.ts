/** What an earlier run knew of a repository's files. Never a file's content, nor what a secret is. */
export interface KnownFiles {
  /** Files that say nothing, as {@link fileKey}. */
  readonly silent: ReadonlySet<string>;
  /** Files that are no text. */
  readonly binary: ReadonlySet<string>;
  /** Extracts as JSON, by key: most are never asked for. */
  readonly spoken: ReadonlyMap<string, string>;
  /** For files whose hash git does not tell: the word of their stamp and the hash, by path. */
  readonly stamps: ReadonlyMap<string, string>;
}

/** Nothing is known. */
export const NOTHING_KNOWN: KnownFiles = {
  silent: new Set(),
  binary: new Set(),
  spoken: new Map(),
  stamps: new Map(),
};

/**
 * A file by what it holds and by its path: what a file says depends on both. A file that moves is
 * read again, which costs less than to know what of its path counts.
 */
export function fileKey(path: string, id: string): string {
  return `${id} ${path}`;
}

/** What is known of a file; undefined for nothing. */
export function lookUp<E>(
  { silent, binary, spoken }: KnownFiles,
  key: string,
): { readonly kind: 'text'; readonly extract?: E } | { readonly kind: 'binary' } | undefined {
  if (silent.has(key)) return { kind: 'text' };
  if (binary.has(key)) return { kind: 'binary' };
  const json = spoken.get(key);
  return json === undefined ? undefined : { kind: 'text', extract: JSON.parse(json) };
}
