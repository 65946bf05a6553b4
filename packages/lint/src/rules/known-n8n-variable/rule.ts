import { imageOf } from '../../domain/compose/compose-image.ts';
import { isWhole, servicesOf } from '../../domain/compose/compose-services.ts';
import type { Problem, Rule } from '../../rule.ts';
import type { ComposeService, ComposeVariable } from '@stackwright/syntax/compose';

/** Names that people write, and what n8n reads instead. */
const MEANT: Readonly<Record<string, string>> = {
  DB_POSTGRESDB_URL: 'DB_POSTGRESDB_HOST, _PORT, _DATABASE, _USER and _PASSWORD',
  DB_POSTGRESDB_URI: 'DB_POSTGRESDB_HOST, _PORT, _DATABASE, _USER and _PASSWORD',
  DB_POSTGRESDB_CONNECTION_STRING: 'DB_POSTGRESDB_HOST, _PORT, _DATABASE, _USER and _PASSWORD',
  DB_POSTGRESDB_NAME: 'DB_POSTGRESDB_DATABASE',
  DB_POSTGRESDB_DB: 'DB_POSTGRESDB_DATABASE',
  DB_POSTGRESDB_USERNAME: 'DB_POSTGRESDB_USER',
  DB_POSTGRESDB_PASS: 'DB_POSTGRESDB_PASSWORD',
  DB_POSTGRESDB_SSL: 'DB_POSTGRESDB_SSL_ENABLED',
};

/**
 * n8n reads its database from single variables, and falls back to SQLite in silence. Source: docs.n8n.io,
 * "Database environment variables".
 */
export const rule = {
  id: 'known-n8n-variable',
  subject: 'compose',
  severity: 'error',
  summary: 'The database of n8n is given by the variables that n8n reads.',
  *check({ model }) {
    for (const service of servicesOf(model)) {
      const name = imageOf(service)?.name ?? '';
      if (!/(?:^|\/)n8n(?:-custom)?$/.test(name) || !isWhole(service)) continue;
      yield* unread(service.environment);
      const untyped = withoutType(service);
      if (untyped !== undefined) yield untyped;
    }
  },
} satisfies Rule<'compose'>;

function* unread(environment: readonly ComposeVariable[]): Generator<Problem> {
  for (const { name, path } of environment) {
    const meant = Object.hasOwn(MEANT, name) ? MEANT[name] : undefined;
    if (meant === undefined) continue;
    yield {
      at: path,
      part: 'key',
      what: `n8n does not read \`${name}\`.`,
      why: 'It says nothing about a variable that it does not know, and uses its default instead.',
      fix: `Write ${meant}.`,
    };
  }
}

function withoutType({ environment, envFiles }: ComposeService): Problem | undefined {
  const [first] = environment.filter(
    ({ name }) => name.startsWith('DB_POSTGRESDB_') && !Object.hasOwn(MEANT, name),
  );
  const isTyped = environment.some(({ name }) => /^DB_TYPE(?:_FILE)?$/.test(name));
  // What a file sets is in another file: no certain answer without it.
  if (first === undefined || isTyped || envFiles.length > 0) return undefined;
  return {
    at: first.path,
    part: 'key',
    what: `\`${first.name}\` has no effect without \`DB_TYPE\`.`,
    why: 'The default is SQLite: workflows are kept in a file in the container, and the database stays empty.',
    fix: 'Add `DB_TYPE: postgresdb`.',
  };
}
