import type { Path } from '@stackwright/core';
import type { Database, ResolvedStack } from '@stackwright/schema';
import { databaseSubject } from '../../subject/ids.ts';
import type { Subject } from '../../subject/subject.ts';
import type { Fact } from '../fact.ts';
import { fact, hostValue, of } from './build.ts';
import { imageValue } from './units.ts';

/** Database servers, their databases, and both as each service sees them. */
export function* databaseFacts(stack: ResolvedStack): Generator<Fact> {
  yield* serverFacts(stack);
  for (const { environment, databases, odoos } of stack.deployments) {
    for (const database of databases) {
      const subject = databaseSubject(database.server.id, database.id);
      yield* accessFacts(subject, database, environment.id);
    }
    for (const { id, path, database } of odoos) {
      yield* useFacts({ kind: 'service', id }, database, [...path, 'database'], environment.id);
      if (id === 'odoo')
        yield* useFacts(
          { kind: 'environment', id: environment.id },
          database,
          [...path, 'database'],
          environment.id,
        );
    }
  }
  for (const [id, { database }] of Object.entries(stack.settings.services ?? {}))
    for (const { environment, databases, workloads } of stack.deployments) {
      const own = databases.find((one) =>
        [one.id, `${one.server.id}/${one.id}`].includes(database ?? ''),
      );
      if (own !== undefined && workloads.some((one) => one.id === id))
        yield* useFacts({ kind: 'service', id }, own, ['services', id, 'database'], environment.id);
    }
}

function* serverFacts({ servers, deployments, settings }: ResolvedStack): Generator<Fact> {
  for (const { id, path, version, tls, kind, connectionLimit } of servers) {
    const subject: Subject = { kind: 'server', id };
    const declared = settings.databases[id];
    const at = (...steps: readonly string[]) => [...path, ...steps];
    yield* fact(subject, 'version', of.version(version), at('version'));
    yield* fact(subject, 'tls-mode', of.word(tls), at('tls'));
    yield* fact(subject, 'database-server', of.word(kind), at('kind'));
    yield* fact(subject, 'database-server', of.name(id), at());
    yield* fact(subject, 'database-host', hostValue(declared?.host), at('host'));
    yield* fact(subject, 'database-port', of.port(declared?.port), at('port'));
    if (kind !== 'container') yield* fact(subject, 'port', of.port(declared?.port), at('port'));
    yield* fact(subject, 'provider', of.word(declared?.provider?.name), at('provider', 'name'));
    yield* fact(subject, 'region', of.word(declared?.provider?.region), at('provider', 'region'));
    yield* fact(subject, 'connections', of.count(connectionLimit), at('connection-limit'));
    for (const [name, database] of Object.entries(declared?.databases ?? {})) {
      yield* fact(subject, 'database', of.name(database.name), at('databases', name, 'name'));
      yield* fact(subject, 'database-user', of.name(database.role), at('databases', name, 'role'));
    }
    yield* fact(
      subject,
      'database-user',
      kind === 'container' ? of.name(declared?.superuser?.role) : undefined,
      at('superuser', 'role'),
    );
  }
  for (const { workloads } of deployments)
    for (const { role, path, container, published, image } of workloads) {
      if (role !== 'database') continue;
      const subject: Subject = { kind: 'server', id: String(path[1]) };
      yield* fact(subject, 'database-host', of.name(container), [...path, 'container']);
      for (const { port } of published)
        yield* fact(subject, 'database-port', of.port(port), [...path, 'publish']);
      yield* fact(subject, 'image', imageValue(image), [...path, 'image']);
    }
}

/** How a database is reached: inside the deployment, and from the host where it can. */
function* accessFacts(subject: Subject, database: Database, environment: string): Generator<Fact> {
  const { name, role, password, server, path, inside, outside } = database;
  yield* fact(subject, 'database', of.name(name), [...path, 'name'], environment);
  yield* fact(subject, 'database-user', of.name(role), [...path, 'role'], environment);
  yield* fact(subject, 'secret-name', of.name(password), [...path, 'password'], environment);
  yield* fact(subject, 'database-server', of.name(server.id), server.path, environment);
  yield* fact(
    subject,
    'database-server',
    of.word(server.kind),
    [...server.path, 'kind'],
    environment,
  );
  yield* fact(subject, 'tls-mode', of.word(server.tls), [...server.path, 'tls'], environment);
  yield* fact(
    subject,
    'database-host',
    hostValue(inside.host),
    [...server.path, 'host'],
    environment,
  );
  yield* fact(
    subject,
    'database-port',
    of.port(inside.port),
    [...server.path, 'port'],
    environment,
  );
  if (outside === undefined || (outside.host === inside.host && outside.port === inside.port))
    return;
  yield* fact(
    subject,
    'database-host',
    hostValue(outside.host),
    [...server.path, 'host'],
    environment,
  );
  yield* fact(
    subject,
    'database-port',
    of.port(outside.port),
    [...server.path, 'publish'],
    environment,
  );
}

/** The same, of the service or the environment that uses it. */
function* useFacts(
  subject: Subject,
  database: Database,
  path: Path,
  environment: string,
): Generator<Fact> {
  const { name, role, password, server, inside, outside } = database;
  yield* fact(subject, 'database', of.name(name), path, environment);
  yield* fact(subject, 'database-server', of.name(server.id), path, environment);
  yield* fact(subject, 'database-server', of.word(server.kind), path, environment);
  yield* fact(subject, 'database-user', of.name(role), [...database.path, 'role'], environment);
  yield* fact(
    subject,
    'secret-name',
    of.name(password),
    [...database.path, 'password'],
    environment,
  );
  yield* fact(subject, 'tls-mode', of.word(server.tls), [...server.path, 'tls'], environment);
  yield* fact(
    subject,
    'database-host',
    hostValue(inside.host),
    [...server.path, 'host'],
    environment,
  );
  yield* fact(
    subject,
    'database-port',
    of.port(inside.port),
    [...server.path, 'port'],
    environment,
  );
  if (outside !== undefined && outside.port !== inside.port)
    yield* fact(
      subject,
      'database-port',
      of.port(outside.port),
      [...server.path, 'publish'],
      environment,
    );
}
