import type { ResolvedStack } from '@stackwright/schema';
import { databaseSubject } from '../ids.ts';
import type { Subject } from '../subject.ts';
import { term } from './term.ts';
import type { Term } from './term.ts';

const SERVER_NAMES = [
  'postgresql',
  'postgres',
  'the database',
  'database server',
  'db server',
  'database cluster',
  'db cluster',
  'database host',
  'postgresql server',
  'postgres server',
  'postgresql cluster',
  'postgres cluster',
  'postgresql database',
  'rdbms',
];
const KIND_NAMES = {
  managed: [
    'managed cluster',
    'managed postgresql',
    'managed postgres',
    'managed database',
    'managed db',
    'managed server',
    'managed database cluster',
    'managed postgresql cluster',
    'managed postgres cluster',
    'the cluster',
    'dbaas',
    'managed pg',
  ],
  container: [
    'database container',
    'db container',
    'postgres container',
    'postgresql container',
    'local database',
    'local postgres',
    'local postgresql',
    'local db',
    'postgres service',
    'db service',
  ],
  external: ['external database', 'external postgresql'],
} as const;

/** Database servers by id, host, container, image and kind; databases and roles by name. */
export function* serverTerms(stack: ResolvedStack): Generator<Term> {
  const { servers, deployments, settings } = stack;
  for (const { id, kind } of servers) {
    const subject: Subject = { kind: 'server', id };
    const environment = onlyIn(stack, id);
    const { host, image } = settings.databases[id] ?? {};
    yield term(id, subject, { strength: strengthOfId(id), environment });
    yield term(`${id} server`, subject);
    if (host !== undefined) yield term(host, subject);
    if (image !== undefined && kind === 'container') yield term(image, subject);
    const alone = servers.filter((other) => other.kind === kind).length === 1;
    if (alone)
      for (const name of KIND_NAMES[kind]) yield term(name, subject, { strength: 'exact' });
    if (isPlain(stack, id))
      for (const name of SERVER_NAMES)
        yield term(name, subject, { environment, strength: 'exact' });
  }
  for (const { environment, workloads } of deployments)
    for (const { role, container, path } of workloads)
      if (role === 'database')
        yield term(
          container,
          { kind: 'server', id: String(path[1]) },
          { environment: environment.id },
        );
  yield* databaseTerms(stack);
}

function strengthOfId(id: string): 'exact' | 'word' {
  return /[\d-]/.test(id) ? 'exact' : 'word';
}

/** Environment of a server that a development environment alone uses: elsewhere `PostgreSQL` means another. */
function onlyIn(
  { deployments, environments, servers }: ResolvedStack,
  server: string,
): string | undefined {
  const used = deployments.filter(({ databases }) =>
    databases.some((one) => one.server.id === server),
  );
  const [first, ...others] = new Set(used.map(({ environment }) => environment.id));
  const kind = environments.find(({ id }) => id === first)?.kind;
  return servers.length > 1 && others.length === 0 && kind === 'development' ? first : undefined;
}

/** True when no other server is meant by the same word in the same environments. */
function isPlain(stack: ResolvedStack, server: string): boolean {
  const own = onlyIn(stack, server);
  return stack.servers.every(({ id }) => id === server || onlyIn(stack, id) !== own);
}

/** `odoo_staging` is a name by itself; `n8n` is one only beside the word. */
function* databaseTerms({ deployments, settings }: ResolvedStack): Generator<Term> {
  for (const { environment, databases, odoos } of deployments) {
    const seen = new Set<string>();
    for (const { id, server, name, role } of databases) {
      const subject = databaseSubject(server.id, id);
      const place = { environment: environment.id };
      for (const text of new Set([name, role])) {
        const isOther =
          text in (settings.services ?? {}) || text === 'odoo' || !/[\d_-]/.test(text);
        if (!isOther) yield term(text, subject, place);
      }
      for (const word of ['database', 'db']) {
        yield term(`${name} ${word}`, subject, place);
        yield term(`${word} ${name}`, subject, place);
      }
      for (const word of ['role', 'user']) yield term(`${word} ${role}`, subject, place);
      yield term(`${role} role`, subject, place);
      if (
        odoos.some(({ database }) => database.id === id && database.server.id === server.id) &&
        !seen.has('odoo')
      ) {
        seen.add('odoo');
        for (const word of ['database', 'db'])
          yield term(`${environment.id} ${word}`, subject, place);
        if (environment.kind === 'production') yield term('prod database', subject, place);
      }
    }
  }
}
