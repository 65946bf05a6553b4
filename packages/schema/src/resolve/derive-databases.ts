import { digitalOceanDatabasePlan } from '../derive/index.ts';
import { derive, report } from './draft.ts';
import type { Draft } from './draft.ts';

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
