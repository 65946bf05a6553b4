import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractOf } from '../../extract-file.ts';
import type { ExtractOf } from './outcome.ts';

/** What reads texts: in this thread, and the same for others, which no function can be sent to. */
export interface Extractor {
  readonly extractOf: ExtractOf;
  /** Path of a program that calls `serve` with the same function; undefined to read in this thread alone. */
  readonly worker: string | undefined;
  /** Changes whenever what it makes of a text may change; undefined for what nobody should keep. */
  readonly fingerprint: string | undefined;
}

/**
 * The extractor of this program. Run from its sources it has no program for threads, which would need a
 * translator of TypeScript each, and no fingerprint, for the next run may have other sources.
 */
export function ownExtractor(): Extractor {
  if (import.meta.filename.endsWith('.ts'))
    return { extractOf, worker: undefined, fingerprint: undefined };
  const worker = join(import.meta.dirname, 'scan-worker.cjs');
  // All that reads texts is in there: other code, another fingerprint.
  const fingerprint = createHash('sha256').update(readFileSync(worker)).digest('hex');
  return { extractOf, worker, fingerprint };
}
