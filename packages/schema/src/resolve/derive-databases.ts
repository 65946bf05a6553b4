import { digitalOceanDatabasePlan } from '../derive/index.ts';
import { derive, report } from './draft.ts';
import type { Draft } from './draft.ts';

/** Connections that a container server is set up for, unless `settings` says otherwise. */
const CONNECTIONS = 100;

/** Connections that only the superuser gets. Source: superuser_reserved_connections' default. */
const RESERVED = 3;

/** Names, roles and secrets of databases, what a plan says of its limits, and how clients connect. */
export function deriveDatabases(draft: Draft): void {
  for (const [id, server] of Object.entries(draft.settings.databases)) {
    const path = ['databases', id];
    const container = server.kind === 'container';
    if (!container && server.host === undefined) {
      report(draft, {
        rule: 'missing-host',
        what: `The ${server.kind} server \`${id}\` has no host.`,
        why: 'Nothing can connect to a server without knowing where it answers.',
        fix: `Add \`host:\` to databases.${id}, or make it \`kind: container\`.`,
        path,
        part: 'key',
      });
    }
    derive(draft, [...path, 'tls'], container ? 'disable' : 'verify-full', {
      formula: container
        ? 'a container on a private network of one host'
        : 'a server elsewhere must prove who it is',
      source: 'PostgreSQL documentation, SSL support',
      inputs: [[...path, 'kind']],
    });
    checkAuthority(draft, id);
    if (container) {
      derive(draft, [...path, 'image'], `postgres:${server.version}`, {
        formula: 'postgres:<version>',
        source: 'Docker Hub, official image postgres',
        inputs: [[...path, 'version']],
      });
      derive(draft, [...path, 'publish'], 5432, {
        formula: "PostgreSQL's own port, on the host's loopback",
        source: 'convention',
        inputs: [[...path, 'kind']],
      });
    }
    const plan = server.provider?.plan;
    if (server.provider?.name === 'digitalocean' && plan !== undefined) {
      derive(draft, [...path, 'connection-limit'], digitalOceanDatabasePlan(plan)?.connections, {
        formula: '25 per GiB of the plan, less 3 for maintenance',
        source: 'DigitalOcean documentation, PostgreSQL limits',
        inputs: [[...path, 'provider', 'plan']],
      });
    }
    if (container) {
      const connections = connectionsOf(draft, id);
      derive(draft, [...path, 'connection-limit'], connections - RESERVED, {
        formula: `max_connections ${connections}, less ${RESERVED} for the superuser`,
        source: 'PostgreSQL documentation, superuser_reserved_connections',
        inputs: [[...path, 'settings', 'max_connections']],
      });
    }
    for (const database of Object.keys(server.databases)) {
      const below = [...path, 'databases', database];
      const byName = { formula: "the database's name here", source: 'convention', inputs: [below] };
      derive(draft, [...below, 'name'], database, byName);
      derive(draft, [...below, 'role'], database.replaceAll('-', '_'), byName);
      derive(
        draft,
        [...below, 'password'],
        `${database.replaceAll('-', '_').toUpperCase()}_DB_PASSWORD`,
        byName,
      );
    }
  }
}

/** A mode that verifies the server cannot without the certificate authority: libpq refuses to connect. */
function checkAuthority(draft: Draft, id: string): void {
  const server = draft.settings.databases[id];
  const verifies = server?.tls === 'verify-full' || server?.tls === 'verify-ca';
  if (!verifies || server['ca-file'] !== undefined) return;
  report(draft, {
    rule: 'missing-ca-file',
    what: `The server \`${id}\` is to be verified, but its certificate authority is not known.`,
    why: 'With `verify-full` or `verify-ca` libpq connects to nobody without the file (PostgreSQL, SSL support).',
    fix: `Add \`ca-file:\` to databases.${id}, or \`tls: require\`, which encrypts but proves nothing.`,
    path: ['databases', id, 'tls'],
    part: 'key',
  });
}

/** `max_connections` of a container server; a value that is no number of them is a finding. */
export function connectionsOf(draft: Draft, serverId: string): number {
  const declared = draft.settings.databases[serverId]?.settings?.['max_connections'];
  if (declared === undefined) return CONNECTIONS;
  const connections = Number(declared);
  if (Number.isInteger(connections) && connections > RESERVED && connections <= 262_143)
    return connections;
  report(draft, {
    rule: 'invalid-database-setting',
    what: `\`max_connections\` of \`${serverId}\` is ${JSON.stringify(declared)}.`,
    why: `PostgreSQL takes a whole number up to 262143, of which ${RESERVED} are the superuser's.`,
    fix: 'Write a number such as 100, or take the line away.',
    path: ['databases', serverId, 'settings', 'max_connections'],
  });
  return CONNECTIONS;
}
