import { formatPath } from '@stackwright/core';
import { dbMaxconn } from '../derive/index.ts';
import { derive, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { odooPlacements, servicePlacements, sortedEntries } from './placements.ts';
import { dangling } from './references.ts';
import type { Path } from '@stackwright/core';

/** A database that a `database:` names. */
export interface Binding {
  readonly serverId: string;
  readonly databaseId: string;
}

/**
 * The database that `name` or `server/name` means in an environment, or undefined with a finding.
 * A bare name must be unique among the servers that the environment can use.
 */
export function bindDatabase(
  draft: Draft,
  name: string,
  environmentId: string,
  path: Path,
): Binding | undefined {
  const candidates = databasesOf(draft, environmentId);
  const matches = candidates.filter((binding) => isNamed(binding, name));
  if (matches.length === 1) return matches[0];
  if (matches.length === 0) {
    const elsewhere = everyDatabase(draft).find((binding) => isNamed(binding, name));
    if (elsewhere !== undefined) return void absent(draft, elsewhere.serverId, environmentId, path);
    const known = candidates.map(({ serverId, databaseId }) =>
      name.includes('/') ? `${serverId}/${databaseId}` : databaseId,
    );
    dangling(draft, name, { path }, [...new Set(known)], [['databases']]);
    return undefined;
  }
  report(draft, {
    rule: 'ambiguous-reference',
    what: `\`${name}\` is a database of ${matches.map(({ serverId }) => serverId).join(' and ')}.`,
    why: 'Which server holds the data must not be a matter of order.',
    fix: `Write ${matches.map(({ serverId, databaseId }) => `\`${serverId}/${databaseId}\``).join(' or ')}.`,
    path,
    related: matches.map(({ serverId, databaseId }) => ({
      message: `${serverId} has it`,
      path: ['databases', serverId, 'databases', databaseId],
    })),
  });
  return undefined;
}

/** The database is declared, but its container does not run in the environment. */
function absent(draft: Draft, serverId: string, environmentId: string, path: Path): void {
  report(draft, {
    rule: 'unknown-reference',
    what: `\`${formatPath(path)}\` names a database of \`${serverId}\`, which \`${environmentId}\` does not run.`,
    why: 'A database container is reached from its own environment only.',
    fix: `Add \`${environmentId}\` to databases.${serverId}.environments, or name another database.`,
    path,
    related: [{ message: 'the server', path: ['databases', serverId] }],
  });
}

/** Every database that an environment can use. */
function databasesOf(draft: Draft, environmentId: string): Binding[] {
  const { databases } = draft.settings;
  return everyDatabase(draft).filter(({ serverId }) => {
    const server = databases[serverId];
    return server?.kind !== 'container' || server.environments?.includes(environmentId) === true;
  });
}

/** Asked once a service: sorting them anew each time would cost the square of the services. */
const sorted = new WeakMap<Draft['settings']['databases'], readonly Binding[]>();

function everyDatabase({ settings: { databases } }: Draft): readonly Binding[] {
  const known = sorted.get(databases);
  if (known !== undefined) return known;
  const bindings = sortedEntries(databases).flatMap(([serverId, server]) =>
    sortedEntries(server.databases).map(([databaseId]) => ({ serverId, databaseId })),
  );
  sorted.set(databases, bindings);
  return bindings;
}

function isNamed({ serverId, databaseId }: Binding, name: string): boolean {
  return name === databaseId || name === `${serverId}/${databaseId}`;
}

/** Connections that a service of unknown habits is counted with. */
const CONNECTIONS_OF_A_SERVICE = 10;

/** `db_maxconn` of every Odoo: the server's limit, shared by the processes that use it. */
export function deriveConnections(draft: Draft): void {
  const odoos = odooPlacements(draft).flatMap((placement) => {
    const { database } = placement.settings;
    if (database === undefined) return [];
    const binding = bindDatabase(draft, database, placement.environmentId, [
      ...placement.path,
      'database',
    ]);
    return binding === undefined ? [] : [{ placement, serverId: binding.serverId }];
  });
  for (const { placement, serverId } of odoos) {
    const limit = draft.settings.databases[serverId]?.['connection-limit'];
    const sharing = odoos.filter((odoo) => odoo.serverId === serverId);
    const processes = sharing.reduce(
      (sum, { placement: { settings } }) =>
        sum + (settings.workers ?? 1) + (settings['cron-threads'] ?? 0) + 1,
      0,
    );
    const others = CONNECTIONS_OF_A_SERVICE * servicesOn(draft, serverId);
    const { perProcess } = dbMaxconn({ ...(limit !== undefined && { limit }), others, processes });
    derive(draft, [...placement.path, 'db-maxconn'], perProcess, {
      formula:
        limit === undefined
          ? "the server's limit is not known: 16 a process"
          : `(${limit} connections − ${others} of other services) ÷ ${processes} processes, from 4 to 16`,
      source: 'Odoo source, odoo/sql_db.py: each process has a pool of its own',
      inputs: [
        ['databases', serverId, 'connection-limit'],
        [...placement.path, 'workers'],
      ],
    });
  }
}

function servicesOn(draft: Draft, serverId: string): number {
  return servicePlacements(draft).filter(({ state, settings, environmentId }) => {
    const { database } = settings;
    if (state !== 'active' || database === undefined) return false;
    return databasesOf(draft, environmentId).some(
      (binding) => isNamed(binding, database) && binding.serverId === serverId,
    );
  }).length;
}
