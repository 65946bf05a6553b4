import type { Extract } from '../../extract.ts';
import { lstatSync } from 'node:fs';
import { systemPath } from '../list/file-name.ts';
import type { ListedFile } from '../list/listed-file.ts';
import type { Outcome } from '../read/outcome.ts';
import { stampOf } from '../read/read-bytes.ts';
import { fileKey, lookUp } from './known-files.ts';
import type { KnownFiles } from './known-files.ts';

/** What a run knows of files: from an earlier one, and by what it reads itself. */
export interface Memory<E = Extract> {
  /** What a file says, if that is known without opening it. */
  recall(file: ListedFile): Outcome<E> | undefined;
  /** What bytes of this hash say in this place. */
  recallBytes(path: string, id: string): Outcome<E> | undefined;
  /** Takes note of a file that was read. */
  remember(file: ListedFile, outcome: Outcome<E>): void;
  /** What the next run may know: of the files of this run alone. Undefined where nothing is new. */
  learned(): KnownFiles | undefined;
}

/** A file as it was met in a run. */
interface Entry<E> {
  readonly path: string;
  readonly id: string;
  readonly outcome: Outcome<E>;
  /** Word of its stamp, for a file that git tells no hash of. */
  readonly word?: string;
}

/** @param now - nanoseconds of the clock at the start of the run, before anything was read. */
export function createMemory<E = Extract>(known: KnownFiles, root: string, now: bigint): Memory<E> {
  const entries: Entry<E>[] = [];
  let isNew = false;
  const note = (entry: Entry<E>): Outcome<E> => {
    entries.push(entry);
    return entry.outcome;
  };
  const recallBytes = (path: string, id: string): Outcome<E> | undefined => {
    const outcome = lookUp<E>(known, fileKey(path, id));
    return outcome && note({ path, id, outcome });
  };
  return {
    recallBytes,
    recall: (file) => {
      const { path, blob } = file;
      const outcome = blob === undefined ? undefined : recallBytes(path, blob);
      if (outcome !== undefined) return outcome;
      const [word, id = ''] = known.stamps.get(path)?.split(' ') ?? [];
      if (word === undefined || wordOf(root, file) !== word) return undefined;
      const same = lookUp<E>(known, fileKey(path, id));
      return same && note({ path, id, outcome: same, word });
    },
    remember: ({ path, blob }, outcome) => {
      if (outcome.kind !== 'text' && outcome.kind !== 'binary') return;
      const { id = blob, stamp } = outcome;
      if (id === undefined) return;
      isNew = true;
      // A change within the same tick of the file system's clock would leave the stamp as it is.
      const isSettled = stamp !== undefined && stamp.changed < now - TICK;
      note({ path, id, outcome, ...(isSettled && { word: stamp.word }) });
    },
    learned: () => {
      if (!isNew && entries.length === known.silent.size + known.binary.size + known.spoken.size)
        return undefined;
      return knownFrom(entries);
    },
  };
}

/** Two seconds, FAT's; others are finer. In nanoseconds. */
const TICK = 2_000_000_000n;

function wordOf(root: string, file: ListedFile): string | undefined {
  try {
    return stampOf(lstatSync(systemPath(root, file), { bigint: true })).word;
  } catch {
    return undefined;
  }
}

function knownFrom(entries: readonly Entry<unknown>[]): KnownFiles {
  const silent = new Set<string>();
  const binary = new Set<string>();
  const spoken = new Map<string, string>();
  const stamps = new Map<string, string>();
  for (const { path, id, outcome, word } of entries) {
    const key = fileKey(path, id);
    if (outcome.kind === 'binary') binary.add(key);
    else if (outcome.kind === 'text' && outcome.extract === undefined) silent.add(key);
    else if (outcome.kind === 'text') spoken.set(key, JSON.stringify(outcome.extract));
    if (word !== undefined) stamps.set(path, `${word} ${id}`);
  }
  return { silent, binary, spoken, stamps };
}
