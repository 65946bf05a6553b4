import { resolve } from 'node:path';
import type { Finding } from '@stackwright/core';
import { matchesGlob, rules } from '@stackwright/lint';
import type { LintConfig, LintInput, LintStack } from '@stackwright/lint';
import { pinFormatOf, readPins } from '@stackwright/scan';
import type { Call } from '../../command.ts';
import { readText } from '../../read-text.ts';
import type { List } from './list-files.ts';
import { unreadable } from './read-files.ts';
import type { NamedText } from './request.ts';
import type { Settings } from './settings.ts';

/** What pins repositories of addons below the working directory, for the linter. */
export interface PinsRead extends Pick<LintInput, 'pins'> {
  /** Texts of the files of pins, by name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that should have been readable. */
  readonly findings: readonly Finding[];
}

/** What reading pins needs of a run. */
export interface PinRequest {
  readonly list: List;
  /** A text in place of its file. */
  readonly only?: NamedText | undefined;
  readonly stack: LintStack | undefined;
  /** What is wrong with the settings: nobody knows then what to leave out. */
  readonly broken: readonly Finding[];
}

const NOTHING: PinsRead = { texts: new Map(), findings: [] };

/**
 * Reads the files of pins, and asks git about the checkouts that they name. Git is asked only where a
 * file or the repository itself pins something, and a rule wants to know.
 */
export async function readPinsHere(
  call: Call,
  { config, only: rulesAsked }: Settings,
  { list, only, stack, broken }: PinRequest,
): Promise<PinsRead> {
  if (broken.length > 0 || !isAsked(config, rulesAsked)) return NOTHING;
  const { cwd } = call.terminal;
  const { files, repositories, skipped } = await list(cwd);
  const found = files.flatMap(({ path, bytes }) => (bytes === undefined ? [path] : []));
  const { texts, findings } = readTexts(cwd, pinFilesAmong(found, config), only);
  const { NOT_CHECKED_OUT, readPinTree } = await import('@stackwright/scan/node');
  // A gitlink that no .gitmodules knows is never checked out, and pins nothing that anybody can fetch.
  const isPinning = repositories.length > 0 || skipped.some(({ why }) => why === NOT_CHECKED_OUT);
  if (texts.size === 0 && !isPinning) return { ...NOTHING, findings };
  const named = [...texts].map(([file, text]) => ({ file, text }));
  const pins = await readPinTree(cwd, named, branchesOf(named, config, stack));
  return { pins, texts, findings };
}

/** Files that pin repositories, by their names, without what the configuration excludes. */
function pinFilesAmong(files: readonly string[], { exclude }: LintConfig): readonly string[] {
  return files
    .filter((file) => pinFormatOf(file, '') !== undefined)
    .filter((file) => !exclude.some((glob) => matchesGlob(file, glob)))
    .toSorted();
}

function readTexts(cwd: string, files: readonly string[], only: NamedText | undefined) {
  const texts = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of files) {
    const read =
      file === only?.file ? { ok: true as const, text: only.text } : readText(resolve(cwd, file));
    if (read.ok) texts.set(file, read.text);
    else if (read.kind === 'broken') findings.push(unreadable(file, read.why));
  }
  return { texts, findings };
}

/** The branches to measure commits by: every series that somebody declares. */
function branchesOf(
  texts: readonly NamedText[],
  { versions }: LintConfig,
  stack: LintStack | undefined,
): readonly string[] {
  const deployed = stack?.resolved.deployments.flatMap(({ odoos }) => odoos);
  return [
    ...new Set([
      ...(versions.odoo === undefined ? [] : [versions.odoo]),
      ...(deployed ?? []).map(({ series }) => series),
      ...texts.flatMap(({ file, text }) => readPins(text, file)?.series?.value ?? []),
    ]),
  ];
}

function isAsked(config: LintConfig, only: readonly string[] | undefined): boolean {
  return rules.some(
    ({ id, subject }) =>
      subject === 'pins' &&
      (only?.includes(id) ?? true) &&
      config.rules.get(id)?.severity !== 'off',
  );
}
