import { resolve } from 'node:path';
import { baselineOf, formatBaseline } from '@stackwright/lint';
import type { Baseline, LintResult } from '@stackwright/lint';
import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { readBaseline } from './baseline-file.ts';
import { conflictOf } from './conflict.ts';
import { finish, UNSET } from './finish.ts';
import { nameOf } from './name-of.ts';
import { refuse } from './refuse.ts';
import { both, scopeOfChange, within } from './scope.ts';
import type { Scope } from './scope.ts';
import { readSettings } from './settings.ts';
import { changedSince } from './since.ts';
import { findTargets } from './targets.ts';
import type { Targets } from './targets.ts';
import { timingsTable } from './timings.ts';
import { openWorkspace, presentStack } from './workspace.ts';
import { writeText } from './write-text.ts';

/** Lints what there is, and repairs it where that is asked for. */
export async function run(call: Call): Promise<ExitCode> {
  const { terminal } = call;
  const conflict = conflictOf(call);
  if (conflict !== undefined) return refuse(call, 'lint', conflict);
  const reading = readSettings(call);
  if (!reading.ok) return refuse(call, 'lint', reading.problem);
  const { settings } = reading;
  const baseline = readBaseline(terminal.cwd, settings.config);
  const isRewritten = call.flag('write-baseline');
  const broken = [...settings.configFindings, ...(isRewritten ? [] : baseline.findings)];
  const isUnset = broken.length > 0;

  const only = textAlone(call);
  const targets =
    only !== undefined ? NO_FILES : isUnset ? UNSET : findTargets(terminal.cwd, call.positionals);
  if (targets.unmatched.length > 0) {
    terminal.err(
      `stackwright lint: there is no file, and nothing matches \`${targets.unmatched.join('`, `')}\`.\n`,
    );
    return exitCode.unchecked;
  }
  const stackFile =
    isUnset || call.flag('no-stack')
      ? undefined
      : (optionName(call, 'file') ?? presentStack(terminal.cwd));
  const changed = scopeSince(call, stackFile, [...settings.configTexts.keys(), baseline.file]);
  if (changed === 'unknown') {
    terminal.err(
      `stackwright lint: git cannot tell what changed since \`${call.text('since')}\`. Fetch the commit, or correct the name.\n`,
    );
    return exitCode.unchecked;
  }
  const named: Scope | undefined =
    only === undefined ? targets.isWanted : (file) => file === only.file;
  const scope = both(named, changed);
  const workspace = await openWorkspace(call, settings, {
    stackFile,
    compares: false,
    ...(only && { only }),
    targets,
    also: broken,
  });

  const lintBy =
    (known: Baseline | undefined) =>
    (texts: ReadonlyMap<string, string>): LintResult => {
      const result = workspace.lint(texts, known);
      return { ...result, findings: within(result.findings, scope) };
    };
  let lint = lintBy(baseline.baseline);
  let { texts } = workspace;
  let isWritten = true;
  if (isRewritten && !workspace.isInvalid) {
    const made = baselineOf(lint(texts).findings);
    const why = writeText(resolve(terminal.cwd, baseline.file), formatBaseline(made));
    terminal.err(
      why === undefined
        ? `wrote ${baseline.file}: ${count(made.fingerprints.length, 'finding')}\n`
        : `stackwright lint: ${baseline.file} cannot be written: ${why}\n`,
    );
    isWritten = why === undefined;
    lint = lintBy(made);
  }
  if (isRepairing(call)) {
    const { repair } = await import('./repair.ts');
    const mine = new Map([...texts].filter(([file]) => scope?.(file) ?? true));
    const others = texts;
    const done = repair(call, mine, (some) => lint(new Map([...others, ...some])).findings);
    texts = new Map([...others, ...done.texts]);
    isWritten = done.isWritten;
  }

  const result = lint(texts);
  if (call.flag('timings')) terminal.err(timingsTable(result.timings));
  if (scope === undefined && settings.only === undefined && result.unusedBaseline > 0)
    terminal.err(
      `${baseline.file}: ${count(result.unusedBaseline, 'finding')} of it no longer there; \`--write-baseline\` forgets what is mended\n`,
    );
  const outputs = call.flag('diff')
    ? settings.outputs.filter(({ path }) => path !== undefined)
    : settings.outputs;
  const isBlind = result.isBlind || (named !== undefined && !result.coverage.files.some(named));
  const code = await finish(call, {
    command: 'lint',
    result: { ...result, isBlind },
    sources: workspace.sources(texts),
    outputs,
    failOn: settings.failOn,
    isInvalid: isUnset || workspace.isInvalid,
  });
  return isWritten ? code : exitCode.invalid;
}

/** True when repairs are wanted, written or only shown. */
function isRepairing(call: Call): boolean {
  return ['fix', 'fix-unsafe', 'diff'].some((flag) => call.flag(flag));
}

const NO_FILES: Targets = { files: [], isWanted: undefined, skipped: [], unmatched: [] };

function textAlone(call: Call): { readonly file: string; readonly text: string } | undefined {
  const file = optionName(call, 'stdin-path');
  return file === undefined ? undefined : { file, text: call.terminal.input() };
}

function optionName(call: Call, option: string): string | undefined {
  const given = call.text(option);
  return given === undefined ? undefined : nameOf(call.terminal.cwd, given);
}

function scopeSince(
  call: Call,
  stackFile: string | undefined,
  settings: readonly string[],
): Scope | undefined | 'unknown' {
  const ref = call.text('since');
  if (ref === undefined) return undefined;
  const changed = changedSince(call.terminal.cwd, ref);
  if (changed === undefined) return 'unknown';
  return scopeOfChange(changed, {
    stackFile,
    out: optionName(call, 'out') ?? 'generated',
    settings,
  });
}
