import type { Call } from '../../command.ts';
import type { ExitCode } from '../../exit-code.ts';
import { readBaseline } from '../lint/baseline-file.ts';
import { finish } from '../lint/finish.ts';
import { createList } from '../lint/list-files.ts';
import { nameOf } from '../lint/name-of.ts';
import { refuse } from '../lint/refuse.ts';
import { readSettings } from '../lint/settings.ts';
import { findTargets, UNSET } from '../lint/targets.ts';
import { timingsTable } from '../lint/timings.ts';
import { openWorkspace } from '../lint/workspace.ts';

/** Everything that can be said offline, in one report. Writes nothing but the report. */
export async function run(call: Call): Promise<ExitCode> {
  const { terminal } = call;
  const reading = readSettings(call);
  if (!reading.ok) return refuse(call, 'check', reading.problem);
  const { settings } = reading;
  const { baseline, findings } = readBaseline(terminal.cwd, settings.config);
  const broken = [...settings.configFindings, ...findings];
  const list = createList();
  const workspace = await openWorkspace(call, settings, {
    stackFile: nameOf(terminal.cwd, call.text('file') ?? 'stack.yaml'),
    compares: true,
    targets: broken.length > 0 ? UNSET : await findTargets(terminal.cwd, [], list),
    list,
    broken,
  });
  const result = workspace.lint(workspace.texts, baseline);
  if (call.flag('timings')) terminal.err(timingsTable(result.timings));
  return finish(call, {
    command: 'check',
    result,
    sources: workspace.sources(workspace.texts, result.findings),
    outputs: settings.outputs,
    failOn: settings.failOn,
    isInvalid: broken.length > 0 || workspace.isInvalid,
  });
}
