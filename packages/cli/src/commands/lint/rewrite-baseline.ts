import { resolve } from 'node:path';
import { baselineOf, formatBaseline } from '@stackwright/lint';
import type { Baseline } from '@stackwright/lint';
import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { writeText } from '../../write-text.ts';
import type { Request } from './request.ts';
import type { Workspace } from './workspace.ts';

/** The baseline that counts from here on. */
export interface KnownFindings {
  readonly known: Baseline | undefined;
  /** False when a new one was asked for and the disk refused it. */
  readonly isWritten: boolean;
}

/**
 * Takes all that is found now into the baseline, where that is asked for. Not while configuration or
 * stack are broken: what cannot be linted has not lost its findings.
 */
export function rewriteBaseline(
  call: Call,
  { baseline, broken }: Request,
  workspace: Workspace,
): KnownFindings {
  const isWanted = call.flag('write-baseline') && broken.length === 0 && !workspace.isInvalid;
  if (!isWanted) return { known: baseline.baseline, isWritten: true };
  const { terminal } = call;
  const { file } = baseline;
  const known = baselineOf(workspace.lint(workspace.texts, baseline.baseline).findings);
  const why = writeText(resolve(terminal.cwd, file), formatBaseline(known));
  terminal.err(
    why === undefined
      ? `wrote ${file}: ${count(known.fingerprints.length, 'finding')}\n`
      : `stackwright lint: ${file} cannot be written: ${why}\n`,
  );
  return { known, isWritten: why === undefined };
}
