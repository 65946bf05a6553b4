import type { LintResult } from '@stackwright/lint';
import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { finish } from './finish.ts';
import { readRequest } from './request.ts';
import type { Request } from './request.ts';
import { rewriteBaseline } from './rewrite-baseline.ts';
import { within } from './scope.ts';
import { timingsTable } from './timings.ts';
import { openWorkspace } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Lints what there is, and repairs it where that is asked for. */
export function run(call: Call): Promise<ExitCode> {
  return lintAs('lint', call);
}

/** Lints for a command that looks at a part, and is called otherwise. */
export async function lintAs(command: string, call: Call): Promise<ExitCode> {
  const reading = await readRequest(call, command);
  if (!reading.ok) {
    call.terminal.err(reading.message);
    return reading.code;
  }
  const { request } = reading;
  const workspace = await openWorkspace(call, request.settings, { ...request, compares: false });
  const baseline = rewriteBaseline(call, request, workspace);
  const lint = (texts: Texts): LintResult => {
    const result = workspace.lint(texts, baseline.known);
    return { ...result, findings: within(result.findings, request.scope) };
  };
  const repaired = await repairTexts(call, request, workspace, lint);
  const result = lint(repaired.texts);
  const isInvalid = request.broken.length > 0 || workspace.isInvalid;
  call.terminal.err(asides(call, request, isInvalid, result));
  const code = await finish(call, {
    command,
    result: { ...result, isBlind: isBlind(request, workspace, result) },
    sources: workspace.sources(repaired.texts, result.findings),
    outputs: outputsOf(call, request),
    failOn: request.settings.failOn,
    isInvalid,
  });
  return baseline.isWritten && repaired.isWritten ? code : exitCode.invalid;
}

type Texts = ReadonlyMap<string, string>;

/** The texts as they are after repairs, if any are asked for: only those in scope are changed. */
async function repairTexts(
  call: Call,
  { scope }: Request,
  { texts }: Workspace,
  lint: (texts: Texts) => LintResult,
): Promise<{ readonly texts: Texts; readonly isWritten: boolean }> {
  if (!['fix', 'fix-unsafe', 'diff'].some((flag) => call.flag(flag)))
    return { texts, isWritten: true };
  const { repair } = await import('./repair.ts');
  const mine = new Map([...texts].filter(([file]) => scope?.(file) ?? true));
  const done = repair(call, mine, (some) => lint(new Map([...texts, ...some])).findings);
  return { texts: new Map([...texts, ...done.texts]), isWritten: done.isWritten };
}

/** What is worth saying besides the report. */
function asides(
  call: Call,
  { scope, settings, baseline }: Request,
  isInvalid: boolean,
  result: LintResult,
): string {
  const timings = call.flag('timings') ? timingsTable(result.timings) : '';
  // What was not looked at is not mended.
  const isAll = scope === undefined && settings.only === undefined && !isInvalid;
  if (!isAll || result.unusedBaseline === 0) return timings;
  return `${timings}${baseline.file}: ${count(result.unusedBaseline, 'finding')} of it no longer there; \`--write-baseline\` forgets what is mended\n`;
}

/** Files that were named and not looked at are missed, whatever else was. */
function isBlind(
  { named }: Request,
  { hasScanned }: Workspace,
  { isBlind, coverage }: LintResult,
): boolean {
  if (isBlind || named === undefined) return isBlind;
  return !coverage.files.some(named) && !hasScanned(named);
}

/** stdout belongs to the diff, where one is printed. */
function outputsOf(call: Call, { settings }: Request): Request['settings']['outputs'] {
  const { outputs } = settings;
  return call.flag('diff') ? outputs.filter(({ path }) => path !== undefined) : outputs;
}
