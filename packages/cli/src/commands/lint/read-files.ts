import { resolve } from 'node:path';
import type { Coverage, Finding } from '@stackwright/core';
import { kindOf, matchesGlob, mayBeLinted } from '@stackwright/lint';
import type { FileInput, FileKind, LintConfig } from '@stackwright/lint';
import { readText } from '../../read-text.ts';
import type { TextReading } from '../../read-text.ts';
import { unreadableFile } from '../../unreadable-file.ts';
import type { Target } from './targets.ts';

/** The files that the linter reads, as texts. */
export interface FilesRead {
  readonly files: readonly FileInput[];
  readonly skipped: Coverage['skipped'];
  /** Files that should have been readable: silence about them would be green. */
  readonly findings: readonly Finding[];
}

/** Reads each file that is worth it once. A file that somebody asked for and is not read is told of. */
export function readFiles(cwd: string, targets: readonly Target[], config: LintConfig): FilesRead {
  return readFilesWith((file) => readText(resolve(cwd, file)), targets, config);
}

/** {@link readFiles} for files that lie elsewhere than on the disk. */
export function readFilesWith(
  readText: (file: string) => TextReading,
  targets: readonly Target[],
  config: LintConfig,
): FilesRead {
  const files: FileInput[] = [];
  const skipped: { what: string; why: string }[] = [];
  const findings: Finding[] = [];
  for (const { file, isNamed } of targets) {
    const isAsked = isNamed || isIncluded(file, config);
    if (!isAsked && !mayBeLinted(file)) continue;
    if (config.exclude.some((glob) => matchesGlob(file, glob))) {
      if (isAsked) skipped.push({ what: file, why: '`exclude` of the configuration names it' });
      continue;
    }
    const read = readText(file);
    if (read.ok) {
      const kind = syntaxOf(file, read.text, config);
      if (kind !== undefined) files.push({ file, text: read.text, kind });
      else if (isAsked) skipped.push({ what: file, why: UNKNOWN_SYNTAX });
      continue;
    }
    // A name that says nothing, such as that of a program, is not missed.
    const isKnown = isAsked || kindOf(file, '') !== undefined;
    if (read.kind === 'broken' && isKnown) findings.push(unreadable(file, read.why));
    else if (read.kind !== 'broken' && isKnown) skipped.push({ what: file, why: read.why });
  }
  return { files, skipped, findings };
}

/** Why a file that somebody asked for is not linted. */
export const UNKNOWN_SYNTAX =
  'its syntax is not known: name it in `kinds` of stackwright.config.yaml';

/** The syntax of a text: what the configuration says, else what its name or itself tells. */
export function syntaxOf(file: string, text: string, { kinds }: LintConfig): FileKind | undefined {
  const [, said] = kinds.find(([glob]) => matchesGlob(file, glob)) ?? [];
  return said ?? kindOf(file, text);
}

function isIncluded(file: string, { include, kinds }: LintConfig): boolean {
  return (
    include.some((glob) => matchesGlob(file, glob)) ||
    kinds.some(([glob]) => matchesGlob(file, glob))
  );
}

/** A file that should have been readable, and is not. */
export function unreadable(file: string, why: string): Finding {
  return unreadableFile(file, why, {
    why: 'No rule could look at this file.',
    fix: 'Make it readable, or exclude it in stackwright.config.yaml.',
  });
}
