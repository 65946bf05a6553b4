import process from 'node:process';
import type { Coverage, Finding } from '@stackwright/core';
import { matchesGlob, rules } from '@stackwright/lint';
import type { LintInput } from '@stackwright/lint';
import type { Call } from '../../command.ts';
import type { List } from './list-files.ts';
import { UNKNOWN_SYNTAX, unreadable } from './read-files.ts';
import type { FilesRead } from './read-files.ts';
import type { NamedText } from './request.ts';
import type { Settings } from './settings.ts';

/** What the code of a repository says, for the linter. */
export interface CodeRead extends Pick<LintInput, 'code' | 'textOf'> {
  /** Files that should have been readable. */
  readonly findings: readonly Finding[];
  /** True for files that were scanned, whether they say anything or not. */
  isScanned(file: string): boolean;
  /** True when a file that was scanned is one of these. */
  hasScanned(isWanted: (file: string) => boolean): boolean;
}

const NOT_SCANNED: CodeRead = {
  findings: [],
  isScanned: () => false,
  hasScanned: () => false,
};

/**
 * Scans the repository below the working directory, whole: what an addon depends on may stand anywhere
 * in it. Loaded and done only where a rule asks for it.
 */
export async function scanCode(
  call: Call,
  settings: Settings,
  { list, only, others, broken }: ScanRequest,
): Promise<CodeRead> {
  if (broken.length > 0 || !isAsked(settings)) return NOT_SCANNED;
  const { cacheFolder, scanTree } = await import('@stackwright/scan/node');
  const { cwd } = call.terminal;
  const known = [...others.files, ...(only === undefined ? [] : [only])];
  const { exclude } = settings.config;
  const code = await scanTree({
    root: cwd,
    listing: list(cwd),
    texts: new Map(known.map(({ file, text }) => [file, text])),
    ...(exclude.length > 0 && {
      isExcluded: (path) => exclude.some((glob) => matchesGlob(path, glob)),
    }),
    cacheDir: call.flag('no-cache') ? undefined : cacheFolder(process.env),
  });
  const told = new Set(others.findings.map(({ at }) => at.file));
  const findings = code.unreadable
    .filter(({ file }) => !told.has(file))
    .map(({ file, why }) => unreadable(file, why));
  const paths = code.paths();
  return {
    code,
    textOf: code.textOf,
    findings,
    isScanned: (file) => paths.includes(file),
    hasScanned: (isWanted) => paths.some(isWanted),
  };
}

/** What a scan needs of a run. */
export interface ScanRequest {
  readonly list: List;
  /** A text in place of its file. */
  readonly only?: NamedText | undefined;
  /** What the linter has read, or tried to: the scanner need not. */
  readonly others: Pick<FilesRead, 'files' | 'findings'>;
  /** What is wrong with the settings: nobody knows then what to leave out. */
  readonly broken: readonly Finding[];
}

function isAsked({ config, only }: Settings): boolean {
  return rules.some(
    ({ id, subject }) =>
      subject === 'code' &&
      (only?.includes(id) ?? true) &&
      config.rules.get(id)?.severity !== 'off',
  );
}

/**
 * What the linter has skipped, and the scanner has not: it reads more syntaxes, and tells again what listing
 * the files has told.
 */
export function skippedByBoth(
  skipped: Coverage['skipped'],
  { code, isScanned }: CodeRead,
): Coverage['skipped'] {
  const told = new Set(code?.skipped);
  return skipped.filter(
    (one) => !told.has(one) && !(one.why === UNKNOWN_SYNTAX && isScanned(one.what)),
  );
}
