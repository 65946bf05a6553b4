import { isUtf8 } from 'node:buffer';
import { fileName } from './file-name.ts';
import type { FileName } from './file-name.ts';
import type { ListedFile } from './listed-file.ts';

/** What git's index holds of a folder. */
export interface IndexEntries {
  /** Files that are on the disk; `blob` only where they are as they were staged. */
  readonly files: readonly ListedFile[];
  /** Symbolic links. */
  readonly links: readonly FileName[];
  /** Commits in place of a folder: submodules. */
  readonly gitlinks: readonly FileName[];
  /** Files that a sparse checkout leaves out. */
  readonly sparse: readonly string[];
}

/** Words for git that print what {@link readIndexEntries} reads. */
export const INDEX_WORDS = ['ls-files', '-z', '-v', '-s', '-c', '-m', '-d'] as const;

/**
 * Reads entries such as `H 100644 <hash> 0\t<name>`. What was changed since it was staged comes again
 * with tag C, what was deleted with tags R and C; S is left out by a sparse checkout, M is in conflict,
 * and lower case was promised not to change: a promise, no fact. Source: git-ls-files(1).
 */
export function readIndexEntries(output: Buffer): IndexEntries {
  const files = new Map<string, ListedFile>();
  const links = new Map<string, FileName>();
  const gitlinks = new Map<string, FileName>();
  const deleted = new Set<string>();
  const sparse: string[] = [];
  for (const { head, name } of entries(output)) {
    const tag = head[0] ?? '';
    const { path } = name;
    if (head.startsWith('160000', 2)) gitlinks.set(path, name);
    else if (tag === 'R') deleted.add(path);
    else if (tag === 'S' || tag === 's') sparse.push(path);
    else if (tag !== 'H') files.set(path, name);
    else if (head.startsWith('120000', 2)) links.set(path, name);
    else files.set(path, withBlob(name, head.slice(9, -2)));
  }
  for (const path of deleted) {
    files.delete(path);
    links.delete(path);
  }
  return {
    files: [...files.values()],
    // A link that was changed may be a file by now: reading tells.
    links: [...links.values()].filter(({ path }) => !files.has(path)),
    gitlinks: [...gitlinks.values()],
    sparse,
  };
}

/** One small object a file: spreading takes longer, and there are tens of thousands. */
function withBlob({ path, bytes }: FileName, blob: string): ListedFile {
  return bytes === undefined ? { path, blob } : { path, bytes, blob };
}

/** Reads names that end with NUL, as `git ls-files -o -z` prints them. */
export function readNames(output: Buffer): readonly FileName[] {
  return records(output).map(toName);
}

function* entries(output: Buffer): Generator<{ readonly head: string; readonly name: FileName }> {
  for (const record of records(output)) {
    const tab = record.indexOf('\t');
    if (typeof record === 'string')
      yield { head: record.slice(0, tab), name: { path: record.slice(tab + 1) } };
    else yield { head: record.toString('latin1', 0, tab), name: toName(record.subarray(tab + 1)) };
  }
}

/** One decoding for all names, unless there is one that is no UTF-8. */
function records(output: Buffer): readonly (string | Buffer)[] {
  if (output.length === 0) return [];
  const end = output.length - 1;
  if (isUtf8(output)) return output.toString('utf8', 0, end).split('\0');
  const parts: Buffer[] = [];
  for (let from = 0; from <= end;) {
    const to = output.indexOf(0, from);
    parts.push(output.subarray(from, to === -1 ? output.length : to));
    from = to === -1 ? output.length : to + 1;
  }
  return parts;
}

function toName(record: string | Buffer): FileName {
  return typeof record === 'string' ? { path: record } : fileName(record);
}
