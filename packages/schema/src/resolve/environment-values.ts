import type { Path } from '@stackwright/core';
import type { Database, EnvironmentValue } from '../model/index.ts';
import type { EnvironmentValue as DeclaredValue, Fact } from '../stack.gen.ts';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';
import { sortedEntries } from './placements.ts';

/** What a variable of a workload can be made of, besides literals and secrets. */
export interface Facts {
  readonly database: Database | undefined;
  /** Fully qualified name it is served at. */
  readonly domain: string | undefined;
  /** The same as an origin, without trailing slash. */
  readonly url: string | undefined;
  /** Where the container finds the certificate authority of its database. */
  readonly caTarget: string;
}

type Piece = EnvironmentValue[number];

/** The environment of a workload, by name. A fact that it does not have is a finding. */
export function buildEnvironment(
  draft: Draft,
  declared: Readonly<Record<string, DeclaredValue>> | undefined,
  facts: Facts,
  at: (...steps: Path) => Path,
): Record<string, EnvironmentValue> {
  return Object.fromEntries(
    sortedEntries(declared ?? {}).map(([name, value]) => [
      name,
      merged(pieces(draft, value, facts, at('environment', name))),
    ]),
  );
}

function pieces(draft: Draft, value: DeclaredValue, facts: Facts, path: Path): Piece[] {
  if (typeof value !== 'object') return [String(value)];
  if ('secret' in value) return [{ secret: value.secret }];
  if ('from' in value) return factPieces(draft, value.from, facts, path);
  return value.join.flatMap((item, index) => pieces(draft, item, facts, [...path, 'join', index]));
}

function factPieces(draft: Draft, fact: Fact, facts: Facts, path: Path): Piece[] {
  const { database, domain, url, caTarget } = facts;
  if (fact === 'domain' && domain !== undefined) return [domain];
  if (fact === 'url' && url !== undefined) return [`${url}/`];
  if (database !== undefined) {
    switch (fact) {
      case 'database.host':
        return [database.inside.host];
      case 'database.port':
        return [String(database.inside.port)];
      case 'database.name':
        return [database.name];
      case 'database.role':
        return [database.role];
      case 'database.password':
        return [{ secret: database.password }];
      case 'database.url':
        return urlPieces(database, caTarget);
    }
  }
  const missing = fact === 'domain' || fact === 'url' ? 'domain' : 'database';
  report(draft, {
    rule: 'missing-fact',
    what: `\`${fact}\` is asked for, but the service declares no ${missing}.`,
    why: 'A variable made from a fact that is not there would be empty.',
    fix: `Add \`${missing}:\` to the service, or write the value.`,
    path,
  });
  return [];
}

/** libpq's URL form. The password must be safe in a URL: letters, digits, `-`, `.`, `_` and `~`. */
function urlPieces({ role, password, inside, name, server }: Database, caTarget: string): Piece[] {
  const authority = server.caFile === undefined ? '' : `&sslrootcert=${caTarget}`;
  const query = server.tls === 'disable' ? '' : `?sslmode=${server.tls}${authority}`;
  return [
    `postgresql://${role}:`,
    { secret: password },
    `@${inside.host}:${inside.port}/${name}${query}`,
  ];
}

/** Neighbouring literals joined into one. */
function merged(items: readonly Piece[]): EnvironmentValue {
  const result: Piece[] = [];
  for (const item of items) {
    const last = result.at(-1);
    if (typeof item === 'string' && typeof last === 'string')
      result[result.length - 1] = last + item;
    else result.push(item);
  }
  return result.length === 0 ? [''] : result;
}
