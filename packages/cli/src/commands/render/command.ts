import { formatLocation } from '@stackwright/core';
import type { Finding } from '@stackwright/core';
import { checkTree, outputFolder, renderTree } from '@stackwright/render/node';
import type { Produce } from '@stackwright/render/node';
import type { TreePlan } from '@stackwright/render';
import type { ResolvedStack } from '@stackwright/schema';
import { resolve } from 'node:path';
import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { loadFile, showFindings } from '../../load-file.ts';
import { diffOf } from './diff.ts';
import { fingerprintOf } from './fingerprint.ts';
import { produceTree } from './produce.ts';
import { selectionOf } from './selection.ts';
import { summaryOf } from './summary.ts';
import { readOverrides } from './overrides.ts';

/** Writes the tree, or says how it differs. */
export async function run(call: Call): Promise<ExitCode> {
  const { terminal } = call;
  const { result, sources } = loadFile(call);
  await showFindings(terminal, result.findings, sources);
  if (!result.ok) return exitCode.invalid;
  const stack = result.value;

  const selection = selectionOf(call, stack);
  if (!selection.ok) {
    terminal.err(`stackwright render: ${selection.problem}\n`);
    return exitCode.invalid;
  }
  const overrides = await readOverrides(call);
  if (!overrides.ok) {
    await showFindings(terminal, overrides.findings, overrides.sources);
    return exitCode.invalid;
  }
  const produce = produceTree(stack, {
    selects: selection.selects,
    overrides: overrides.templates,
  });
  return call.flag('check') || call.flag('fingerprint')
    ? check(call, produce)
    : write(call, stack, produce);
}

async function check(call: Call, produce: Produce): Promise<ExitCode> {
  const { terminal } = call;
  const out = call.text('out') ?? 'generated';
  const folder = outputFolder(resolve(terminal.cwd, out), out);
  const checked = checkTree(folder, produce);
  if (!checked.ok) {
    await showFindings(terminal, checked.findings);
    return exitCode.unchecked;
  }
  const { plan, differences } = checked.value;
  if (call.flag('fingerprint')) {
    terminal.out(fingerprintOf(plan, folder.dir));
    return exitCode.clean;
  }
  if (chosenNothing(call, plan)) return exitCode.unchecked;
  terminal.out(diffOf(plan, out));
  await explain(call, differences);
  if (differences.length > 0) return exitCode.findings;
  if (!call.flag('quiet'))
    terminal.err(`${out} is up to date: ${count(plan.steps.length, 'file')}\n`);
  return exitCode.clean;
}

/** One line a difference: the diff above shows the rest. */
async function explain({ terminal }: Call, differences: readonly Finding[]): Promise<void> {
  for (const { what, why, fix, at } of differences) {
    // The sentence names the file; a line of the manifest it cannot name.
    const place = at.span === undefined ? '' : `${formatLocation(at)}: `;
    terminal.err(`${place}${what}: ${why}\n    fix: ${fix}\n`);
  }
}

async function write(call: Call, stack: ResolvedStack, produce: Produce): Promise<ExitCode> {
  const { terminal } = call;
  const out = call.text('out') ?? 'generated';
  const progress = terminal.interactive && !call.flag('quiet');
  if (progress) terminal.err(`rendering ${stack.name} …`);
  const rendered = renderTree(outputFolder(resolve(terminal.cwd, out), out), produce, {
    overwriteEdited: call.flag('force'),
  });
  if (progress) terminal.err('\r\u001b[K');
  await showFindings(terminal, rendered.findings);
  if (!rendered.ok) return exitCode.findings;
  const { plan, recovery } = rendered.value;
  if (chosenNothing(call, plan)) return exitCode.unchecked;
  if (call.flag('diff')) terminal.out(diffOf(plan, out));
  if (!call.flag('quiet')) {
    if (recovery !== 'none') terminal.err(`an interrupted render was ${recovery} first\n`);
    terminal.err(report(plan, out));
  }
  return exitCode.clean;
}

/** True, and said so, when `--env` and `--only` leave nothing to do: that is hardly what was meant. */
function chosenNothing({ terminal, text }: Call, { steps }: TreePlan): boolean {
  if (steps.length > 0) return false;
  const options = ['env', 'only'].flatMap((name) => {
    const value = text(name);
    return value === undefined ? [] : [`--${name} ${value}`];
  });
  terminal.err(`stackwright render: no file belongs to \`${options.join(' ')}\`.\n`);
  return true;
}

function report(plan: TreePlan, out: string): string {
  const changed = plan.steps.filter(({ action }) => action !== 'unchanged');
  const verbs = { create: 'wrote', update: 'updated', remove: 'removed', unchanged: '' } as const;
  const lines = changed.map(({ action, path }) => `${verbs[action].padEnd(8)} ${out}/${path}\n`);
  return `${lines.join('')}${summaryOf(plan)}\n`;
}
