import { Worker } from 'node:worker_threads';
import type { ListedFile } from '../list/listed-file.ts';
import type { Extractor } from './extractor.ts';
import type { Outcome } from './outcome.ts';
import type { ReadOptions } from './read-source.ts';
import { readShares } from './share.ts';
import type { Outcomes, Shared } from './share.ts';

/** How files are read together. */
export interface ReadFilesOptions<E> extends ReadOptions {
  readonly extractor: Extractor<E>;
  /** Threads besides this one. */
  readonly workers: number;
}

/**
 * Reads every file once. This thread reads as well, from the first moment on: the others need some time
 * to start. @returns what became of each file, in their order.
 */
export async function readFiles<E>(
  files: readonly ListedFile[],
  { extractor, workers, root, maxBytes }: ReadFilesOptions<E>,
): Promise<readonly (readonly [ListedFile, Outcome<E>])[]> {
  if (files.length === 0) return [];
  const shared: Shared = {
    files,
    root,
    maxBytes,
    taken: new SharedArrayBuffer(4),
    data: extractor.data,
  };
  const { worker } = extractor;
  const others = Array.from({ length: worker === undefined ? 0 : workers }, () =>
    inWorker<E>(worker ?? '', shared),
  );
  // A failure of this thread's own must not leave theirs unheard.
  const theirs = Promise.allSettled(others);
  const own = readShares(shared, extractor.extractOf);
  await theirs;
  const parts = [own, ...(await Promise.all(others))];
  const outcomes = new Map(parts.flat());
  return files.map((file, index) => {
    const outcome = outcomes.get(index);
    if (outcome === undefined) throw new Error(`${file.path} was listed and nobody read it`);
    return [file, outcome] as const;
  });
}

function inWorker<E>(worker: string, shared: Shared): Promise<Outcomes<E>> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: shared });
    let isDone = false;
    thread.on('message', (outcomes: Outcomes<E>) => {
      isDone = true;
      resolve(outcomes);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      if (!isDone) reject(new Error(`a scanning thread ended with ${code} and without a word`));
    });
  });
}
