import type { Report, Severity } from '@stackwright/core';
import { rules as allRules, toldOnce } from '@stackwright/lint';
import type { LintResult } from '@stackwright/lint';
import type { Call } from '../../command.ts';
import { deliver } from '../../deliver.ts';
import { discretionOf } from '../../discretion.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { writeReport } from '../../reporters/index.ts';
import type { Output } from '../../reporters/index.ts';
import { VERSION } from '../../version.ts';
import { counts } from './severity.ts';

/** What a run ends with. */
export interface Ending {
  readonly command: string;
  readonly result: Pick<LintResult, 'findings' | 'rules' | 'coverage' | 'isBlind'>;
  readonly sources: ReadonlyMap<string, string>;
  readonly outputs: readonly Output[];
  readonly failOn: Severity;
  /** True when stack or configuration are not valid. */
  readonly isInvalid: boolean;
}

/** Writes the report wherever it is wanted; the exit code never depends on the format. */
export async function finish(call: Call, ending: Ending): Promise<ExitCode> {
  const { terminal } = call;
  const { command, result, sources, outputs } = ending;
  const { rules, coverage } = result;
  const discretion = discretionOf(sources, result.findings);
  const findings = discretion.strike(toldOnce(result.findings, allRules));
  const report: Report = { version: VERSION, command, findings, rules, coverage };
  const written = await writeReport(report, outputs, {
    sources: discretion.sources,
    color: terminal.outColor,
    width: terminal.width,
  });
  const isWritten = deliver(terminal, command, written);
  const code = codeOf(ending);
  if (code === exitCode.unchecked) terminal.err(`stackwright ${command}: ${blindness(call)}\n`);
  return isWritten ? code : exitCode.invalid;
}

function blindness(call: Call): string {
  return call.positionals.length > 0 || call.text('stdin-path') !== undefined
    ? 'nothing to lint: the syntax of what you name is not known. `kinds` of stackwright.config.yaml can tell it.'
    : 'nothing to lint: there is no stack, and no file whose syntax is known. Name files, or list them in `include` of stackwright.config.yaml.';
}

function codeOf({ result, failOn, isInvalid }: Ending): ExitCode {
  if (isInvalid) return exitCode.invalid;
  if (result.findings.some((finding) => counts(finding, failOn))) return exitCode.findings;
  return result.isBlind ? exitCode.unchecked : exitCode.clean;
}
