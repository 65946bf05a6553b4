import type { ListedFile } from '../list/listed-file.ts';
import type { ExtractOf, Outcome } from './outcome.ts';
import { createSourceReader } from './read-source.ts';
import type { ReadOptions } from './read-source.ts';

/** Files that several threads read together. */
export interface Shared extends ReadOptions {
  readonly files: readonly ListedFile[];
  /** One number that all threads see: the first file that nobody has taken. */
  readonly taken: SharedArrayBuffer;
  /** What the extractor needs to know, as it can be sent to a thread. */
  readonly data: unknown;
}

/** Outcomes by the index of their file. */
export type Outcomes<E> = readonly (readonly [index: number, outcome: Outcome<E>])[];

/** Few enough that no thread is left waiting for another one's last share. */
const SHARE = 16;

/** Takes files, a share at a time, until all are taken, and reads them. */
export function readShares<E>(
  { files, taken, ...options }: Shared,
  extractOf: ExtractOf<E>,
): Outcomes<E> {
  const read = createSourceReader(options, extractOf);
  const next = new Int32Array(taken);
  const outcomes: (readonly [number, Outcome<E>])[] = [];
  for (;;) {
    const from = Atomics.add(next, 0, SHARE);
    if (from >= files.length) return outcomes;
    for (const [index, file] of files.slice(from, from + SHARE).entries())
      outcomes.push([from + index, read(file)]);
  }
}
