import type { Finding } from '@stackwright/core';
import { checkLock, LOCK_FILE, toLock } from '@stackwright/scan';
import type { LockVerdict, PinFile } from '@stackwright/scan';
import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { showFindings } from '../../load-file.ts';
import type { OldLock } from './command.ts';
import { gather } from './gather.ts';
import { findingsOf } from './mistakes.ts';

/** Compares the lock with the checkouts, with what this clone has: no network is asked. */
export async function check(call: Call, root: string, old: OldLock | undefined): Promise<ExitCode> {
  const { terminal } = call;
  if (old?.file === undefined) {
    terminal.err(
      `stackwright lock: there is no ${LOCK_FILE} to compare with. Write it with \`stackwright lock\`.\n`,
    );
    return exitCode.unchecked;
  }
  if (old.file.format !== 'stackwright-lock') {
    terminal.err(
      `stackwright lock: ${LOCK_FILE} was not written by \`stackwright lock\`, and is not compared.\n`,
    );
    return exitCode.invalid;
  }
  const sources = new Map([[LOCK_FILE, old.text]]);
  const lock = toLock(old.file);
  if (lock === undefined) {
    await showFindings(terminal, findingsOf(old.file), sources);
    return exitCode.invalid;
  }
  const { facts } = await gather(root, lock.series, old.text);
  if (!facts.repository.known) {
    terminal.err(`stackwright lock: git cannot read this repository: ${facts.repository.why}.\n`);
    return exitCode.unchecked;
  }
  const verdicts = checkLock(lock, facts);
  await showFindings(
    terminal,
    verdicts.flatMap((verdict) => findingOf(verdict, old.file)),
    sources,
  );
  if (!call.flag('quiet')) terminal.err(summary(verdicts));
  if (verdicts.some(({ outcome }) => outcome === 'drift')) return exitCode.findings;
  const isKnown = verdicts.length > 0 && verdicts.every(({ outcome }) => outcome === 'match');
  return isKnown ? exitCode.clean : exitCode.unchecked;
}

function findingOf(
  { path, outcome, what, fix }: LockVerdict,
  file: PinFile | undefined,
): readonly Finding[] {
  if (outcome === 'match') return [];
  const pin = file?.pins.find((one) => one.path?.value === path);
  return [
    {
      rule: outcome === 'drift' ? 'lock-drift' : 'lock-unverifiable',
      severity: outcome === 'drift' ? 'error' : 'warning',
      what: `${path}: ${what}.`,
      why:
        outcome === 'drift'
          ? 'What runs is not what was agreed on and tested.'
          : 'What cannot be told is not known to be right.',
      fix,
      at: { file: LOCK_FILE, ...(pin !== undefined && { span: pin.span }) },
      related: [],
    },
  ];
}

function summary(verdicts: readonly LockVerdict[]): string {
  const paths = (outcome: LockVerdict['outcome']): number =>
    new Set(verdicts.filter((one) => one.outcome === outcome).map(({ path }) => path)).size;
  return `${count(paths('match'), 'checkout')} as locked, ${paths('drift')} drifted, ${paths('unverifiable')} not to be told.\n`;
}
