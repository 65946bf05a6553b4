import { join } from 'node:path';
import { formatLock, LOCK_FILE, lockOf, placedPins, readPins } from '@stackwright/scan';
import type { LockRemark, PinFile } from '@stackwright/scan';
import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { showFindings } from '../../load-file.ts';
import { readText } from '../../read-text.ts';
import { check } from './check.ts';
import { gather, repositoryAround } from './gather.ts';
import { mistakesOf } from './mistakes.ts';
import { seriesOf } from './series.ts';
import { writeStack } from './write-stack.ts';
import { writeWhole } from './write-whole.ts';

/** Writes `oca.lock.json` from the checkouts of this repository, or compares them with it. */
export async function run(call: Call): Promise<ExitCode> {
  const { terminal } = call;
  const root = repositoryAround(terminal.cwd);
  if (root === undefined) {
    terminal.err(
      'stackwright lock: git sees no repository here, so there are no commits to lock.\n',
    );
    return exitCode.unchecked;
  }
  const read = readText(join(root, LOCK_FILE));
  if (!read.ok && read.kind !== 'absent') {
    terminal.err(`stackwright lock: ${LOCK_FILE} cannot be read: ${read.why}.\n`);
    return exitCode.unchecked;
  }
  const old = read.ok ? { text: read.text, file: readPins(read.text, LOCK_FILE) } : undefined;
  if (call.flag('check')) return check(call, root, old);
  if (old !== undefined && !isOurs(old.file) && !call.flag('force')) {
    terminal.err(
      `stackwright lock: ${LOCK_FILE} was not written by this command. Move what it says elsewhere, or replace it with \`--force\`.\n`,
    );
    return exitCode.invalid;
  }
  return write(call, root, old);
}

/** A lock as it stands on disk. */
export interface OldLock {
  readonly text: string;
  readonly file: PinFile | undefined;
}

async function write(call: Call, root: string, old: OldLock | undefined): Promise<ExitCode> {
  const { terminal } = call;
  const series = await seriesOf(call);
  if (series === undefined) return exitCode.invalid;
  const { facts, files, sources } = await gather(root, series, old?.text);
  const mistakes = mistakesOf(files);
  if (mistakes.length > 0) {
    await showFindings(terminal, mistakes, sources);
    return exitCode.unchecked;
  }
  if (!facts.repository.known) {
    terminal.err(`stackwright lock: git cannot read this repository: ${facts.repository.why}.\n`);
    return exitCode.unchecked;
  }
  const made = lockOf({ series, facts, pins: files.flatMap(placedPins) });
  if (!made.ok) {
    terminal.err(
      `stackwright lock: ${LOCK_FILE} is not written: not everything is known.\n${listed(made.refusals)}`,
    );
    return exitCode.unchecked;
  }
  if (made.lock.repositories.length === 0) {
    terminal.err('stackwright lock: no checkout here holds addons, so there is nothing to lock.\n');
    return exitCode.unchecked;
  }
  terminal.err(listed(made.remarks));
  const text = formatLock(made.lock);
  if (text !== old?.text) writeWhole(join(root, LOCK_FILE), text);
  const { repositories } = made.lock;
  const addons = repositories.reduce((sum, { modules }) => sum + modules.length, 0);
  if (!call.flag('quiet')) {
    const done = text === old?.text ? 'is up to date' : 'is written';
    terminal.err(
      `${LOCK_FILE} ${done}: ${count(repositories.length, 'checkout')}, ${count(addons, 'addon')}.\n`,
    );
  }
  return call.flag('write-stack') ? writeStack(call, root, made.lock) : exitCode.clean;
}

function isOurs(file: PinFile | undefined): boolean {
  return file?.format === 'stackwright-lock';
}

function listed(remarks: readonly LockRemark[]): string {
  return remarks.map(({ path, what, fix }) => `  ${path}: ${what}. ${fix}\n`).join('');
}
