import { hasOption, hidesOptions, odooExecOf } from '../../domain/odoo/odoo-command.ts';
import { numberOption, odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import type { Context, ProposedFix, Rule } from '../../rule.ts';
import type { ShellCall } from '@stackwright/syntax/shell-calls';
import type { ShellWord } from '@stackwright/syntax/shell';

/**
 * A server with workers binds its port even with `--stop-after-init`. Source: odoo/service/server.py,
 * `PreforkServer.start`; odoo/docker#374. The threaded server does not.
 */
export const rule = {
  id: 'require-no-http-beside-odoo',
  subject: 'commands',
  severity: 'error',
  summary: 'A second Odoo in a running container does not ask for the port of the first.',
  *check(context) {
    const workers = workersOf(context);
    if (workers === 0) return;
    for (const call of context.model.calls) {
      // `run` and `/entrypoint.sh` have the same port, but only `exec` has it taken already.
      const exec = odooExecOf(withoutEntrypoint(call));
      if (exec === undefined || hidesOptions(exec.args)) continue;
      if (!hasOption(exec.args, '--stop-after-init')) continue;
      if (hasOption(exec.args, '--no-http', '--http-port', '-p', '--workers')) continue;
      const last = exec.args.at(-1) ?? exec.program;
      yield {
        at: exec.program.span,
        severity: workers === undefined ? 'warning' : 'error',
        what: `This \`${exec.program.value}\` asks for the port that the running one has.`,
        why: 'With workers Odoo binds its HTTP port even with --stop-after-init, and ends: "Address already in use".',
        fix: 'Add `--no-http`.',
        fixes: call.script.exact ? [addition(last)] : [],
      };
    }
  },
} satisfies Rule<'commands'>;

function addition({ span: { end } }: ShellWord): ProposedFix {
  return {
    description: 'Add --no-http',
    safety: 'safe',
    edits: [{ span: { start: end, end }, text: ' --no-http' }],
  };
}

function withoutEntrypoint(call: ShellCall): ShellCall {
  const [program, ...args] = call.args;
  if (call.program.value !== '/entrypoint.sh' || program === undefined) return call;
  return { ...call, name: program.value.split('/').at(-1) ?? '', program, args };
}

/** Workers that Odoo has by what the run knows of it; undefined when it knows nothing. */
function workersOf({ files, version }: Context<'commands'>): number | undefined {
  const confs = files('odoo-conf');
  if (confs.length === 0) return undefined;
  const workers = confs.map(
    ({ text }) => numberOption(odooOptionsOf(text, version('odoo')), 'workers') ?? 0,
  );
  return Math.max(...workers);
}
