import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentReader } from '@stackwright/documents/reader';
import type { DocumentReading } from '@stackwright/documents';
import { loadStackFile } from '@stackwright/schema';
import type { ExtractOf, Extractor } from '@stackwright/scan/node';

/** The stack that documents are read for, as it can be sent to a thread. */
export interface DocumentContext {
  readonly stackFile: string;
  /** Undefined where there is no stack. */
  readonly stackText: string | undefined;
}

/** Reading a document takes as long as reading ten files of code. */
const FILES_PER_THREAD = 50;

/** What reads documents for a stack: its names decide what a document is about. */
export function documentExtractor(context: DocumentContext): Extractor<DocumentReading> {
  const reader = { name: 'documents', extractOf: extractDocument(context), data: context };
  // Run from its sources it has no program for threads, and the next run may have other sources.
  if (import.meta.filename.endsWith('.ts'))
    return { ...reader, worker: undefined, fingerprint: undefined };
  const worker = join(import.meta.dirname, 'documents-worker.cjs');
  const fingerprint = createHash('sha256')
    .update(readFileSync(worker))
    .update(context.stackText ?? '')
    .digest('hex');
  return { ...reader, worker, fingerprint, filesPerThread: FILES_PER_THREAD };
}

/** Reads a document; the stack is loaded when the first one is. */
export function extractDocument({
  stackFile,
  stackText,
}: DocumentContext): ExtractOf<DocumentReading> {
  let read: ReturnType<typeof documentReader> | undefined;
  return ({ path, text }) => {
    read ??= documentReader(stackText === undefined ? undefined : resolved(stackText, stackFile));
    return read({ file: path, text });
  };
}

function resolved(text: string, file: string) {
  const result = loadStackFile(text, file);
  return result.ok ? result.value.resolved : undefined;
}
