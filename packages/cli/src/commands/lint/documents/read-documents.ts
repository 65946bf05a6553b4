import process from 'node:process';
import type { Coverage, Finding } from '@stackwright/core';
import { documentTreeOf, ledgerOf } from '@stackwright/documents';
import { documentReader } from '@stackwright/documents/reader';
import type { DocumentReading, DocumentTree } from '@stackwright/documents';
import type { LintStack } from '@stackwright/lint';
import type { Call } from '../../../command.ts';
import type { List } from '../list-files.ts';
import { unreadable } from '../read-files.ts';
import type { NamedText } from '../request.ts';
import { classFor } from './declared-documents.ts';
import { documentExtractor } from './extractor.ts';
import { readRepository } from './read-repository.ts';

/** Which files of a repository are documents. */
export interface DocumentFilter {
  isWanted(path: string): boolean;
}

/** The documents of a repository, read once; what they say is judged for a stack as it is by then. */
export interface DocumentsRead {
  readonly findings: readonly Finding[];
  readonly skipped: Coverage['skipped'];
  /** Texts of documents that somebody may want to change, by name. */
  textOf(file: string): string | undefined;
  /** Names of the documents. */
  readonly files: readonly string[];
  /** Undefined where no rule asks. */
  tree(stack: LintStack | undefined, texts: ReadonlyMap<string, string>): DocumentTree | undefined;
}

/** What reading documents needs of a run. */
export interface DocumentRequest {
  readonly list: List;
  /** Texts that somebody has read already. */
  readonly only?: NamedText | undefined;
  readonly stack: LintStack | undefined;
  /** Folder of rendered files: they follow from the stack. */
  readonly out: string;
  /** What is wrong with the settings: nobody knows then what to leave out. */
  readonly broken: readonly Finding[];
  readonly addons: ReadonlySet<string> | undefined;
}

/** Reads the documents below the working directory, and judges them. */
export async function readDocuments(
  call: Call,
  { list, only, stack, addons, isWanted }: DocumentRequest & DocumentFilter,
): Promise<DocumentsRead> {
  const { cacheFolder, readTree } = await import('@stackwright/scan/node');
  const { cwd } = call.terminal;
  const context = {
    stackFile: stack?.document.file ?? 'stack.yaml',
    stackText: stack?.document.text,
  };
  const { outcomes, listing, textOf } = await readTree({
    root: cwd,
    listing: list(cwd),
    texts: new Map(only === undefined ? [] : [[only.file, only.text]]),
    isExcluded: (path) => !isWanted(path),
    cacheDir: call.flag('no-cache') ? undefined : cacheFolder(process.env),
    extractor: documentExtractor(context),
  });
  const readings: DocumentReading[] = [];
  const findings: Finding[] = [];
  const skipped: { what: string; why: string }[] = [];
  for (const [{ path }, outcome] of outcomes) {
    if (outcome.kind === 'text' && outcome.extract !== undefined) readings.push(outcome.extract);
    else if (outcome.kind === 'unreadable') findings.push(unreadable(path, outcome.why));
    else if (outcome.kind === 'other') skipped.push({ what: path, why: outcome.why });
    else if (outcome.kind === 'large') skipped.push({ what: path, why: 'it is too large' });
    else if (outcome.kind === 'binary') skipped.push({ what: path, why: 'it is binary' });
  }
  readings.sort((a, b) => (a.file < b.file ? -1 : 1));
  const repository = await readRepository(cwd, { listing, readings, addons });
  const readNow = rereader(readings, textOf);
  return {
    findings,
    skipped,
    textOf,
    files: readings.map(({ file }) => file),
    tree: (now, texts) =>
      documentTreeOf(readNow(now, texts), {
        ledger: now === undefined ? undefined : ledgerOf(now.resolved),
        repository,
        classOf: classFor(now),
      }),
  };
}

/** Documents whose text somebody has changed meanwhile are read again, and so are all where the stack changed. */
function rereader(
  readings: readonly DocumentReading[],
  textOf: (file: string) => string | undefined,
) {
  const first = new Map<string, string | undefined>();
  return (stack: LintStack | undefined, texts: ReadonlyMap<string, string>) => {
    const read = documentReader(stack?.resolved);
    return readings.map((reading) => {
      const text = texts.get(reading.file);
      if (text === undefined) return reading;
      if (!first.has(reading.file)) first.set(reading.file, textOf(reading.file));
      if (first.get(reading.file) === text) return reading;
      return read({ file: reading.file, text });
    });
  };
}
