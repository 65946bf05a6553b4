import type { Problem, Rule } from '../../rule.ts';

/**
 * A role may read and drop what it owns. Source: odoo/service/db.py, `list_dbs` ("datdba=(select usesysid from
 * pg_user where usename=current_user)"); Odoo documentation, System configuration, PostgreSQL.
 */
export const rule = {
  id: 'no-shared-odoo-role',
  subject: 'stack',
  severity: 'warning',
  summary: 'The role of an Odoo owns the database of that Odoo only.',
  *check({ model }) {
    const told = new Set<string>();
    for (const { odoos } of model.deployments) {
      for (const { database } of odoos) {
        const { server, role } = database;
        const declared = model.settings.databases[server.id]?.databases ?? {};
        const others = Object.entries(declared).filter(
          ([id, other]) => id !== database.id && other.role === role,
        );
        if (others.length === 0 || told.has(`${server.id}/${database.id}`)) continue;
        told.add(`${server.id}/${database.id}`);
        const at = [...server.path, 'databases'];
        const names = others.map(([id]) => `\`${id}\``).join(', ');
        yield {
          at: [...at, database.id],
          part: 'key',
          what: `The role \`${role}\` of Odoo owns ${names} as well.`,
          why: 'Odoo lists, dumps and drops every database of its role: `db_name` and `dbfilter` narrow what the web shows, not what a shell, a cron without them or a hole in a module reaches.',
          fix: 'Give each database a role of its own.',
          related: others.map(([id]) => ({
            message: `also of \`${role}\``,
            at: [...at, id],
            part: 'key' as const,
          })),
        } satisfies Problem;
      }
    }
  },
} satisfies Rule<'stack'>;
