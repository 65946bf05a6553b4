import {
  judgeMentions,
  missingPaths,
  repositoryFactsFrom,
  targetsOf,
  tellsNames,
} from '@stackwright/documents';
import type { DocumentReading, RepositoryFacts, RepositorySources } from '@stackwright/documents';
import type { Listing } from '@stackwright/scan/node';
import { readText } from '../../../read-text.ts';
import { resolve } from 'node:path';

/** What is there to learn of a repository from. */
export interface RepositoryRequest {
  readonly listing: Listing;
  readonly readings: readonly DocumentReading[];
  readonly addons: ReadonlySet<string> | undefined;
}

/** Learns what documents may be held against. Git's history is asked for files only that somebody misses. */
export async function readRepository(
  cwd: string,
  { listing, readings, addons }: RepositoryRequest,
): Promise<RepositoryFacts> {
  const files = [
    ...listing.files.map(({ path }) => path),
    ...listing.repositories,
    ...(listing.unread ?? []),
  ];
  const { readBranches, readMoves } = await import('@stackwright/scan/node');
  const sources: RepositorySources = {
    files,
    readings,
    addons,
    ...(namesBranches(readings) && { branches: await readBranches(cwd) }),
    targetsTexts: new Map(files.filter(isTelling).flatMap((file) => textOf(cwd, file))),
  };
  const facts = repositoryFactsFrom(sources);
  const missing = missingPaths(readings.flatMap((reading) => judgeMentions(reading, facts)));
  if (missing.length === 0) return facts;
  return repositoryFactsFrom({ ...sources, moved: await readMoves(cwd, missing) });
}

/** git is asked for branches only where a document names one. */
function namesBranches(readings: readonly DocumentReading[]): boolean {
  return readings.some(({ mentions }) => mentions.some(({ kind }) => kind === 'branch'));
}

/** Files that define targets or names, and those that say what git does not track. */
function isTelling(file: string): boolean {
  return /(?:^|\/)\.gitignore$/.test(file) || targetsOf(file, '') !== undefined || tellsNames(file);
}

function textOf(cwd: string, file: string): readonly (readonly [string, string])[] {
  const read = readText(resolve(cwd, file));
  return read.ok ? [[file, read.text]] : [];
}
