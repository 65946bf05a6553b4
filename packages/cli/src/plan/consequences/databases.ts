import type { Database, ResolvedStack } from '@stackwright/schema';
import { matchKeyed } from '../compare/keyed.ts';
import type { Compared, Consequence } from '../consequence.ts';

/** Databases, roles and versions that do not follow from files: somebody makes them on the server. */
export function databaseConsequences({ base, head }: Compared): readonly Consequence[] {
  return [
    ...serverChanges(base.stack, head.stack),
    ...odooChanges(base.stack, head.stack),
    ...databaseChanges(base.stack, head.stack),
  ];
}

function serverChanges(
  base: ResolvedStack | undefined,
  head: ResolvedStack | undefined,
): readonly Consequence[] {
  const { common } = matchKeyed(serversOf(base), serversOf(head));
  return common.flatMap(([where, was, is]): readonly Consequence[] => {
    if (was.version === is.version) return [];
    const step = `PostgreSQL ${was.version} → ${is.version}`;
    return is.kind === 'container'
      ? [
          {
            kind: 'danger',
            where,
            what: `${step}: the new server does not start on the old one's data directory: dump first, and restore after`,
          },
        ]
      : [{ kind: 'database', where, what: `${step}: upgrade the server itself` }];
  });
}

function serversOf(stack: ResolvedStack | undefined) {
  return (stack?.servers ?? []).map((server) => [server.id, server] as const);
}

function odooChanges(
  base: ResolvedStack | undefined,
  head: ResolvedStack | undefined,
): readonly Consequence[] {
  const { common } = matchKeyed(odoosOf(base), odoosOf(head));
  return common.flatMap(([, was, is]): readonly Consequence[] =>
    was.series === is.series
      ? []
      : [
          {
            kind: 'danger',
            where: is.where,
            what: `Odoo ${was.series} → ${is.series}: the database \`${is.database}\` must be migrated before it starts, and there is no way back without a dump`,
          },
        ],
  );
}

function odoosOf(stack: ResolvedStack | undefined) {
  return (stack?.deployments ?? []).flatMap(({ folder, odoos }) =>
    odoos.map(
      ({ id, series, database }) =>
        [`${folder} ${id}`, { where: folder, series, database: database.name }] as const,
    ),
  );
}

function databaseChanges(
  base: ResolvedStack | undefined,
  head: ResolvedStack | undefined,
): readonly Consequence[] {
  const { added, removed, common } = matchKeyed(databasesOf(base), databasesOf(head));
  return [
    ...removed.map(([, { server, name }]): Consequence => {
      const what = `database \`${name}\` is used no more; it stays on the server`;
      return { kind: 'database', where: server.id, what };
    }),
    ...common.flatMap(([, was, is]) => databaseChange(was, is)),
    ...added.map(([, { server, name, role }]): Consequence => {
      const maker =
        server.kind === 'container' ? '' : ': nothing that is rendered makes them there';
      const what = `database \`${name}\` and its role \`${role}\` are needed${maker}`;
      return { kind: 'database', where: server.id, what };
    }),
  ];
}

function databaseChange(was: Database, is: Database): readonly Consequence[] {
  const where = is.server.id;
  const [old, now] = [was, is].map(({ inside }) => `${inside.host}:${inside.port}`);
  return [
    ...(old === now
      ? []
      : [
          {
            kind: 'danger',
            where,
            what: `database \`${is.name}\` is looked for at \`${now}\`, not \`${old}\`: data does not follow`,
          } as const,
        ]),
    ...(was.name === is.name
      ? []
      : [
          {
            kind: 'danger',
            where,
            what: `database \`${was.name}\` becomes \`${is.name}\`: rename it on the server, or services find an empty one or none`,
          } as const,
        ]),
    ...(was.role === is.role
      ? []
      : [
          {
            kind: 'danger',
            where,
            what: `role of \`${is.name}\`: \`${was.role}\` → \`${is.role}\`: what the old role owns must be given to the new one`,
          } as const,
        ]),
  ];
}

/** Each database once, whoever uses it. */
function databasesOf(stack: ResolvedStack | undefined): readonly (readonly [string, Database])[] {
  return (stack?.deployments ?? []).flatMap(({ folder, databases }) =>
    databases.map((database) => {
      const { server, id } = database;
      // A container's server is another one in each deployment.
      const place = server.kind === 'container' ? `${folder} ` : '';
      return [`${place}${server.id} ${id}`, database] as const;
    }),
  );
}
