import {
  databasesOf,
  severalDatabases,
  updatedDatabases,
} from '../../domain/odoo/odoo-databases.ts';
import type { Context, Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';
import type { ShellWord } from '@stackwright/syntax/shell';

const ODOO = /(?:^|\/)odoo(?:-bin)?$/;

/** Source: odoo/tools/config.py; odoo/odoo#128306, #107188. */
export const rule = {
  id: 'no-update-of-several-databases',
  subject: 'shell',
  severity: 'warning',
  summary: 'A script installs and updates modules in one database at a time.',
  *check(context) {
    const configured = configuredDatabases(context);
    for (const call of shellCalls(context.model)) {
      const args = argumentsOf(call);
      const names = args && updatedDatabases(args, configured);
      if (names === undefined || names.length < 2) continue;
      yield { at: call.command.span, ...severalDatabases(names) };
    }
  },
} satisfies Rule<'shell'>;

/** What Odoo gets; undefined for another program, and where an expansion may hold any database. */
function argumentsOf(call: ShellCall): readonly string[] | undefined {
  const args = odooWords(call);
  if (args === undefined) return undefined;
  const database = args.findIndex(({ value }) => /^(?:-d$|--database(?:=|$))/.test(value));
  const told = database === -1 ? [] : args.slice(database, database + 2);
  return told.every(({ literal }) => literal) ? args.map(({ value }) => value) : undefined;
}

/** The words behind `odoo`, as a program of its own, of Python, of an entrypoint or of `docker run`. */
function odooWords({ name, args, docker }: ShellCall): readonly ShellWord[] | undefined {
  if (ODOO.test(name)) return args;
  const isRun = docker?.verb.value === 'run';
  if (!isRun && !/^(?:python\d?(?:\.\d+)?|entrypoint\.sh)$/.test(name)) return undefined;
  const words = isRun ? docker.words : args;
  const program = words.findIndex(({ value }) => ODOO.test(value));
  if (program !== -1) return words.slice(program + 1);
  return isRun && /odoo/.test(docker.target.value) ? words : undefined;
}

/** Where every odoo.conf of the run names several, the one that is read does. */
function configuredDatabases({ files, version }: Context<'shell'>): readonly string[] {
  const all = files('odoo-conf').map(({ text }) => databasesOf(text, version('odoo')));
  return all.toSorted((a, b) => a.length - b.length)[0] ?? [];
}
