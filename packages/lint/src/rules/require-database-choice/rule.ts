import { compareText } from '@stackwright/core';
import { databasesOf } from '../../domain/odoo/odoo-databases.ts';
import { odooOptionsOf, textOption } from '../../domain/odoo/odoo-conf.ts';
import { argumentOf } from '../../domain/odoo/odoo-arguments.ts';
import { odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Context, Rule } from '../../rule.ts';

/** Source: odoo/service/db.py, `list_dbs`; Odoo documentation, System configuration, dbfilter; odoo/odoo#239004. */
export const rule = {
  id: 'require-database-choice',
  subject: 'odoo-conf',
  severity: 'error',
  summary: 'An Odoo whose role owns several databases is told which one is its own.',
  *check(context) {
    const options = odooOptionsOf(context.text, context.version('odoo'));
    if (['db_name', 'dbfilter'].some((name) => textOption(options, name) !== undefined)) return;
    const user = options.get('db_user');
    const owned = [...new Set([...ofStack(context), ...ofOthers(context)])].toSorted(compareText);
    if (user !== undefined && owned.length > 1) {
      yield {
        at: user.valueSpan,
        what: `\`${user.text}\` owns ${owned.length} databases, and this Odoo is told of none: ${owned.map((name) => `\`${name}\``).join(', ')}.`,
        why: 'Odoo takes every database of its role for its own: users choose among them, and its cron jobs connect to all of them, those of other programs included.',
        fix: 'Write `db_name`, and `dbfilter = ^name$` with it; or give each database a role of its own.',
      };
      return;
    }
    const list = options.get('list_db');
    if (list?.value !== false || isToldByCommand(context)) return;
    yield {
      at: list.nameSpan,
      severity: 'info',
      what: '`list_db` is off, and neither `db_name` nor `dbfilter` says which database is meant.',
      why: 'That works as long as the role owns a single one. With a second, a copy for tests perhaps, Odoo cannot tell and nobody can choose: no page is found.',
      fix: 'Write `db_name`, unless the command line has `-d`.',
    };
  },
} satisfies Rule<'odoo-conf'>;

/** True when an Odoo of a compose file says it with `-d`. */
function isToldByCommand({ files }: Context<'odoo-conf'>): boolean {
  const services = files('compose').flatMap(({ model }) => odooServicesOf(model));
  return services.some(({ command }) => argumentOf(command, '-d', '--database') !== undefined);
}

/** Databases of the role on the server of the stack that the file names. */
function ofStack({ text, version, stack }: Context<'odoo-conf'>): readonly string[] {
  const options = odooOptionsOf(text, version('odoo'));
  const host = textOption(options, 'db_host');
  const server = Object.values(stack?.settings.databases ?? {}).find((one) => one.host === host);
  if (host === undefined || server === undefined) return [];
  const role = textOption(options, 'db_user');
  return Object.entries(server.databases).flatMap(([id, { role: owner, name = id }]) =>
    owner === role ? [name] : [],
  );
}

/** Databases that other files of the run give to the same role of the same server. */
function ofOthers({ text, file, version, files }: Context<'odoo-conf'>): readonly string[] {
  const login = (conf: string): readonly (string | undefined)[] =>
    ['db_host', 'db_port', 'db_user'].map((name) =>
      textOption(odooOptionsOf(conf, version('odoo')), name),
    );
  const own = login(text);
  // `db` in another folder is a container of another project.
  if (own[0] === undefined || own[2] === undefined) return [];
  const folder = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
  return files('odoo-conf')
    .filter((other) => own[0]?.includes('.') === true || folder(other.file) === folder(file))
    .filter((other) => login(other.text).join('\n') === own.join('\n'))
    .flatMap((other) => databasesOf(other.text, version('odoo')));
}
