import type { Database, Deployment } from '@stackwright/schema';
import type { Rule } from '../../rule.ts';

/** Source: Supabase documentation, "Connect to your database": direct connections use IPv6 by default. */
export const rule = {
  id: 'no-ipv6-only-database',
  subject: 'stack',
  severity: 'warning',
  summary: 'A host without IPv6 uses no database that answers on IPv6 only.',
  *check({ model }) {
    for (const { server } of uniqueServers(model.deployments)) {
      const { host = '' } = model.settings.databases[server.id] ?? {};
      if (!/^db\.[a-z\d]+\.supabase\.co$/.test(host)) continue;
      const users = model.deployments.filter(
        ({ host: { local, address6 }, databases }) =>
          !local && address6 === undefined && databases.some((one) => one.server.id === server.id),
      );
      if (users.length === 0) continue;
      yield {
        at: [...server.path, 'host'],
        what: `\`${host}\` has an IPv6 address only.`,
        why: `Without Supabase's IPv4 add-on it has no other, and no IPv6 address is declared for ${users.map((one) => `\`${one.host.id}\``).join(', ')}: the connection fails with "network is unreachable".`,
        fix: 'Use the pooler in session mode, port 5432 of `….pooler.supabase.com`; or give the host IPv6 and declare `address6`.',
      };
    }
  },
} satisfies Rule<'stack'>;

/** Every database of the deployments, one for each server. */
function uniqueServers(deployments: readonly Deployment[]): Iterable<Database> {
  return new Map(
    deployments.flatMap(({ databases }) => databases.map((one) => [one.server.id, one] as const)),
  ).values();
}
