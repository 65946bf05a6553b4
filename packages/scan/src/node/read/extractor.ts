import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Extract } from '../../extract.ts';
import { extractOf } from '../../extract-file.ts';
import type { ExtractOf } from './outcome.ts';

/** What reads texts: in this thread, and the same for others, which no function can be sent to. */
export interface Extractor<E = Extract> {
  /** Names its cache: each extractor of a repository has one of its own. */
  readonly name: string;
  readonly extractOf: ExtractOf<E>;
  /** Path of a program that calls `serve` with the same function; undefined to read in this thread alone. */
  readonly worker: string | undefined;
  /** How many files are worth a thread of their own: what this one reads while another starts. Default 500. */
  readonly filesPerThread?: number;
  /** What that program needs to know to make the same function, as it can be sent to a thread. */
  readonly data?: unknown;
  /** Changes whenever what it makes of a text may change; undefined for what nobody should keep. */
  readonly fingerprint: string | undefined;
}

const NAME = 'code';

/**
 * The extractor of this program. Run from its sources it has no program for threads, which would need a
 * translator of TypeScript each, and no fingerprint, for the next run may have other sources.
 */
export function ownExtractor(): Extractor {
  if (import.meta.filename.endsWith('.ts'))
    return { name: NAME, extractOf, worker: undefined, fingerprint: undefined };
  const worker = join(import.meta.dirname, 'scan-worker.cjs');
  // All that reads texts is in there: other code, another fingerprint.
  const fingerprint = createHash('sha256').update(readFileSync(worker)).digest('hex');
  return { name: NAME, extractOf, worker, fingerprint };
}
