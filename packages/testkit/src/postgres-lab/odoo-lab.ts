import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { programPath } from '../program.ts';
import { startPostgres, type PostgresLab, type PostgresOptions } from './cluster.ts';
import { makeHost, type LabHost } from './host.ts';

/** A host with what an Odoo leaves on it: a database, its filestore, and secrets in `.env`. */
export interface OdooLab {
  readonly pg: PostgresLab;
  readonly host: LabHost;
  /** A private age key; its public half is `BACKUP_AGE_RECIPIENT` in `.env`. */
  readonly identity: string;
  /** Name of the database. It has quotes, a space and a `=`, as libpq's own syntax has. */
  readonly database: string;
  /** Role that owns the database and may create others; its password is `ODOO_DB_PASSWORD`. */
  readonly role: 'baker';
  /** The data directory; the filestore is `filestore/<database>` in it. */
  readonly data: string;
  /** Writes `.env`, with some values replaced. */
  secrets(changes?: Readonly<Record<string, string>>): void;
  remove(): void;
}

/** Makes the lab: 500 rows, a large object, letters of several scripts, and two attachments with files. */
export async function makeOdooLab(options: PostgresOptions = {}): Promise<OdooLab> {
  const keygen = programPath('age-keygen');
  const pg = await startPostgres(options);
  const host = makeHost();
  const database = `ba=ke 'ry"`;
  // Every character that pgpass, dotenv or a shell gives a meaning to.
  const password = `a:b\\c"d'e$f ${randomBytes(8).toString('hex')}`;
  pg.sql(`CREATE ROLE baker LOGIN CREATEDB PASSWORD '${password.replaceAll("'", "''")}'`);
  pg.sql(`CREATE DATABASE "${database.replaceAll('"', '""')}" OWNER baker`);
  pg.sql(CONTENT, database);
  host.write(`data/filestore/${database}/ab/abcd`, 'a photo');
  host.write(`data/filestore/${database}/cd/cdef`, 'a bill', 0o640);
  const key = execFileSync(keygen, { encoding: 'utf8', stdio: 'pipe' });
  const recipient = /public key: (\S+)/.exec(key)?.[1] ?? '';
  const secrets = (changes: Readonly<Record<string, string>> = {}): void => {
    const values = { ODOO_DB_PASSWORD: password, BACKUP_AGE_RECIPIENT: recipient, ...changes };
    const lines = Object.entries(values).map(([name, value]) => `${name}="${escaped(value)}"\n`);
    host.write('app/.env', lines.join(''));
  };
  secrets();
  return {
    pg,
    host,
    identity: host.write('key', key),
    database,
    role: 'baker',
    data: host.folder('data'),
    secrets,
    remove: () => {
      pg.remove();
      host.remove();
    },
  };
}

const CONTENT = `
  SET ROLE baker;
  CREATE TABLE bread (id serial PRIMARY KEY, name text NOT NULL);
  INSERT INTO bread (name) SELECT 'Brötchen 🥐 пирог ' || n FROM generate_series(1, 500) n;
  CREATE TABLE ir_attachment (id int PRIMARY KEY, store_fname text);
  INSERT INTO ir_attachment VALUES (1, 'ab/abcd'), (2, 'cd/cdef'), (3, NULL);
  SELECT lo_from_bytea(4711, '\\xdeadbeef');`;

function escaped(value: string): string {
  return value.replaceAll(/[\\"$]/g, '\\$&');
}
