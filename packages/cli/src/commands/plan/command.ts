import type { ReporterOptions } from '@stackwright/core';
import type { Call } from '../../command.ts';
import { deliver } from '../../deliver.ts';
import { discretionOf, striker } from '../../discretion.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { planOf } from '../../plan/plan.ts';
import type { Plan } from '../../plan/plan.ts';
import { PLAN_FORMATS, planReporters } from '../../plan/reporters/index.ts';
import type { PlanFormat } from '../../plan/reporters/index.ts';
import { chooseAmong } from '../../reporters/choose.ts';
import type { Output } from '../../reporters/choose.ts';
import { VERSION } from '../../version.ts';
import { nameOf } from '../lint/name-of.ts';
import { refuse } from '../lint/refuse.ts';
import { counts, isSeverity } from '../lint/severity.ts';
import { gitTree } from './git-tree.ts';
import { readSide } from './read-side.ts';
import { findRevisions } from './revisions.ts';
import { worktree } from './tree.ts';

/** Reads a commit and the files as they are, and says what differs. Writes nothing but the report. */
export async function run(call: Call): Promise<ExitCode> {
  const { cwd } = call.terminal;
  const base = call.text('base');
  if (base === undefined)
    return refuse(call, 'plan', 'it needs `--base REF`, the branch or commit to compare with');
  const choice = chooseAmong(PLAN_FORMATS, call.texts('format'), call.texts('output-file'));
  if (!choice.ok) return refuse(call, 'plan', choice.problem);
  const failOn = call.text('fail-on');
  if (failOn !== undefined && !isSeverity(failOn))
    return refuse(call, 'plan', `\`--fail-on\` takes error, warning or info, not \`${failOn}\``);

  const head = call.text('head');
  const revisions = findRevisions(cwd, { base, head, isExact: call.flag('exact') });
  if (!revisions.ok) return unchecked(call, revisions.problem);
  const baseTree = gitTree(cwd, revisions.base);
  const headTree =
    revisions.head === undefined ? await worktree(cwd) : gitTree(cwd, revisions.head);
  if (baseTree === undefined || headTree === undefined)
    return unchecked(
      call,
      'git cannot read the files of a commit. Run `git fsck`, or `git fetch`.',
    );

  const named = (option: string): string | undefined => {
    const given = call.text(option);
    return given === undefined ? undefined : nameOf(cwd, given);
  };
  const names = {
    stackFile: named('file') ?? 'stack.yaml',
    out: named('out') ?? 'generated',
    config: named('config'),
    templates: named('templates'),
    // UTC, so that a suppression ends at the same instant for everybody.
    now: new Date().toISOString().slice(0, 10),
  };
  const before = await readSide(baseTree, { ...names, needsStack: false });
  const after = await readSide(headTree, {
    ...names,
    needsStack: true,
    // Where git holds no render, serials count on from the one that base makes.
    ...(before.isRendered ? {} : { remembered: before.zones }),
  });
  const plan = planOf({
    version: VERSION,
    base: { ...before, ref: base, commit: revisions.base, isMergeBase: revisions.isMergeBase },
    head: { ...after, ref: head, commit: revisions.head },
  });
  const discretion = discretionOf(after.sources, [...plan.findings.new]);
  const told = striker([...before.sources, ...after.sources])(plan);
  const isWritten = write(call, told, choice.outputs, discretion.sources);
  return isWritten ? codeOf(plan, failOn ?? after.config.failOn) : exitCode.invalid;
}

function unchecked({ terminal }: Call, problem: string): ExitCode {
  terminal.err(`stackwright plan: ${problem}\n`);
  return exitCode.unchecked;
}

function write(
  { terminal }: Call,
  plan: Plan,
  outputs: readonly Output<PlanFormat>[],
  sources: ReporterOptions['sources'],
): boolean {
  const texts = outputs.map(({ format, path }) => {
    const color = terminal.outColor && path === undefined;
    return { path, text: planReporters[format](plan, { sources, color, width: terminal.width }) };
  });
  return deliver(terminal, 'plan', texts);
}

/** A base that cannot be read leaves it unknown what is new: never clean. */
function codeOf({ base, head, findings }: Plan, failOn: 'error' | 'warning' | 'info'): ExitCode {
  if (head.state === 'invalid') return exitCode.invalid;
  if (base.state === 'invalid') return exitCode.unchecked;
  return findings.new.some((finding) => counts(finding, failOn))
    ? exitCode.findings
    : exitCode.clean;
}
