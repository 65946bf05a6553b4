import { ruleInfo, rules } from '@stackwright/lint';
import { ruleDocs } from '@stackwright/lint/docs';
import type { Call } from '../../command.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { noSuch } from '../../no-such.ts';

/** Prints a rule's page; needs no network. */
export function run(call: Call): Promise<ExitCode> {
  const [id = ''] = call.positionals;
  const rule = rules.find((one) => one.id === id);
  const text = ruleDocs[id];
  if (rule === undefined || text === undefined) {
    const known = rules.map((one) => one.id);
    call.terminal.err(`stackwright explain: ${noSuch('rule', id, known)}\n`);
    return Promise.resolve(exitCode.invalid);
  }
  const { subject, options = {} } = rule;
  const page = { ...ruleInfo(rule), subject, options, text };
  call.terminal.out(call.flag('json') ? `${JSON.stringify(page, null, 2)}\n` : text);
  return Promise.resolve(exitCode.clean);
}
