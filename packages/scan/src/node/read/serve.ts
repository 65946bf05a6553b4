import { parentPort, workerData } from 'node:worker_threads';
import type { ExtractOf } from './outcome.ts';
import { readShares } from './share.ts';
import type { Shared } from './share.ts';

/** All that a worker thread does: it helps to read what its starter shares, and ends. */
export function serve<E>(extractorFrom: (data: unknown) => ExtractOf<E>): void {
  const shared = workerData as Shared;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(readShares(shared, extractorFrom(shared.data)));
}
