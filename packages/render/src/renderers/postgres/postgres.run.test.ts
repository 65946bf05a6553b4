import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  makeContainer,
  startPostgres,
  type DatabaseContainer,
  type DatabaseLogin,
  type PostgresLab,
} from '@stackwright/testkit';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { render, stackOf } from './fixtures/render.ts';

const BAKERY = readFileSync(new URL('fixtures/bakery/stack.yaml', import.meta.url), 'utf8');

/** A schema's name with signs of SQL, psql and the shell. */
const HOSTILE_SCHEMA = `Mehl & "Co"; it's :name :'owner' \\ \\q $HOME $(id) \`id\``;
const SCRIPT = scriptOf(BAKERY.replace('Mehl und Salz', () => JSON.stringify(HOSTILE_SCHEMA)));

function scriptOf(text: string): string {
  return render(stackOf(text))[0]?.text ?? '';
}

/** Every sign that a shell, psql or SQL gives a meaning to; made anew each time. */
function hostilePassword(): string {
  return ` it's "a" \\ \\' $HOME $(id) \`id\` :'role' :"role" %s {x} # ; ünï 書 🥐 ${randomBytes(8).toString('hex')} `;
}

describe('a PostgreSQL server that has run the script', () => {
  const passwords = { baker: hostilePassword(), n8n: hostilePassword() };
  let pg: PostgresLab;
  let container: DatabaseContainer;

  beforeAll(async () => {
    pg = await startPostgres();
    pg.sql(
      "ALTER SYSTEM SET log_statement = 'all'; ALTER SYSTEM SET log_min_duration_statement = 0;",
    );
    pg.sql('SELECT pg_reload_conf()');
    container = makeContainer(pg, SCRIPT);
    container.secret('odoo_db_password', passwords.baker);
    container.secret('n8n_db_password', `${passwords.n8n}\n`);
    expect(await container.init()).toEqual({ code: 0, stdout: '', stderr: '' });
  });
  afterAll(() => {
    container.remove();
    pg.remove();
  });

  const baker = (database = 'Bakery-1'): DatabaseLogin => ({
    role: 'baker',
    password: passwords.baker,
    database,
  });
  const n8n = (database = 'n8n'): DatabaseLogin => ({
    role: 'n8n',
    password: passwords.n8n,
    database,
  });

  it('lets each role log in with exactly its password', async () => {
    for (const login of [baker(), n8n(), n8n('unused')]) {
      expect(await container.connect(login, 'SELECT current_user')).toEqual({
        code: 0,
        stdout: `${login.role}\n`,
        stderr: '',
      });
      for (const wrong of [login.password.trim(), `${login.password}x`, '']) {
        expect((await container.connect({ ...login, password: wrong }, 'SELECT 1')).code).toBe(2);
      }
    }
    expect(
      (await container.connect({ ...n8n(), password: passwords.baker }, 'SELECT 1')).code,
    ).toBe(2);
  });

  it('lets nobody into the database of another', async () => {
    for (const login of [baker('n8n'), baker('unused'), n8n('Bakery-1')]) {
      const { code, stderr } = await container.connect(login, 'SELECT 1');
      expect(code).toBe(2);
      expect(stderr).toContain(`permission denied for database "${login.database}"`);
    }
    // Odoo listens for its jobs there.
    expect((await container.connect(baker('postgres'), 'SELECT 1')).code).toBe(0);
  });

  it('gives a role its databases and no other right', () => {
    expect(
      pg.sql(`SELECT rolname, rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls
        FROM pg_roles WHERE rolname IN ('baker', 'n8n') ORDER BY 1`),
    ).toBe('baker\tt\tf\tf\tt\tf\tf\nn8n\tt\tf\tf\tt\tf\tf');
    expect(
      pg.sql(`SELECT datname, pg_get_userbyid(datdba), pg_encoding_to_char(encoding), datcollate
        FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres' ORDER BY 1`),
    ).toBe('Bakery-1\tbaker\tUTF8\tC\nn8n\tn8n\tUTF8\tC.UTF-8\nunused\tn8n\tUTF8\tC.UTF-8');
    expect(
      pg.sql('SELECT count(*) FROM pg_auth_members WHERE pg_get_userbyid(member) !~ $$^pg_$$'),
    ).toBe('0');
  });

  it('lets Odoo make its tables, and indexes for its searches', async () => {
    const { code, stderr } = await container.connect(
      baker(),
      `CREATE TABLE bread (name text);
       CREATE INDEX ON bread USING gin (unaccent(name) gin_trgm_ops);
       INSERT INTO bread VALUES ('Brötchen');
       SELECT name FROM bread WHERE unaccent(name) ILIKE unaccent('%brotchen%');
       DROP TABLE bread;`,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('makes the declared schemas, whatever their names are', async () => {
    const { stdout } = await container.connect(
      n8n(),
      `SELECT nspname FROM pg_namespace WHERE nspowner = 'n8n'::regrole ORDER BY 1;
       CREATE TABLE recipes.bread (id int); DROP TABLE recipes.bread;`,
    );
    expect(stdout).toBe(`${HOSTILE_SCHEMA}\nrecipes\n`);
  });

  it.each([undefined, 'bash', 'dash'])('changes nothing when it runs again (%s)', async (shell) => {
    const before = catalogue(pg);
    expect(await container.init(shell)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(catalogue(pg)).toBe(before);
    expect((await container.connect(baker(), 'SELECT 1')).code).toBe(0);
  });

  it('shows no password to the process list, the environment or the log', () => {
    const log = readFileSync(join(pg.socketDirectory, 'log'), 'utf8');
    expect(container.calls()).toContain('--set=role=baker');
    expect(log).toContain('CREATE DATABASE "Bakery-1"');
    for (const password of Object.values(passwords)) {
      const secret = password.trim().slice(-16);
      expect(secret).toMatch(/^[0-9a-f]{16}$/);
      expect(container.calls()).not.toContain(secret);
      expect(log).not.toContain(secret);
    }
  });

  it('takes back what was given by hand', async () => {
    const before = catalogue(pg);
    pg.sql(`ALTER ROLE n8n SUPERUSER CREATEROLE REPLICATION BYPASSRLS NOLOGIN;
      GRANT ALL ON DATABASE "Bakery-1" TO PUBLIC;
      ALTER DATABASE n8n OWNER TO baker;`);
    expect(catalogue(pg)).not.toBe(before);
    expect(await container.init()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(catalogue(pg)).toBe(before);
  });

  it('does not log a password when the server refuses it', async () => {
    pg.sql('ALTER SYSTEM SET default_transaction_read_only = on');
    pg.sql('SELECT pg_reload_conf()');
    const { code, stderr } = await container.init();
    pg.sql(
      'SET default_transaction_read_only = off; ALTER SYSTEM RESET default_transaction_read_only',
    );
    pg.sql('SELECT pg_reload_conf()');
    expect(code).toBe(1);
    expect(stderr).toContain('cannot execute ALTER ROLE in a read-only transaction');
    const log = readFileSync(join(pg.socketDirectory, 'log'), 'utf8');
    expect(log).toContain('cannot execute ALTER ROLE in a read-only transaction');
    for (const password of Object.values(passwords)) {
      expect(`${log}${stderr}`).not.toContain(password.trim().slice(-16));
    }
  });

  it('takes any text as a password, a new one too', async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
        fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 80 }),
      )
      .map((any) => any.replaceAll('\0', '').replace(/\n+$/, ''))
      .filter((any) => any !== '');
    await fc.assert(
      fc.asyncProperty(text, async (password) => {
        container.secret('n8n_db_password', password);
        expect(await container.init()).toEqual({ code: 0, stdout: '', stderr: '' });
        expect((await container.connect({ ...n8n(), password }, 'SELECT 1')).stdout).toBe('1\n');
      }),
      { numRuns: 15, endOnFailure: true },
    );
    container.secret('n8n_db_password', passwords.n8n);
    await container.init();
  });

  it.each([
    ['empty', '', 'n8n_db_password, the password of role n8n, is empty. Set its secret in .env.'],
    [
      'only newlines',
      '\n\n',
      'n8n_db_password, the password of role n8n, is empty. Set its secret in .env.',
    ],
    ['not UTF-8', Uint8Array.of(0x73, 0x33, 0x63, 0xff, 0x27), 'role n8n was not made. Is '],
  ])('fails where a password is %s, and leaves the old one', async (_, content, message) => {
    container.secret('n8n_db_password', content);
    const { code, stderr } = await container.init();
    expect(code).not.toBe(0);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('s3c');
    expect(readFileSync(join(pg.socketDirectory, 'log'), 'utf8')).not.toContain('s3c');
    expect((await container.connect(n8n(), 'SELECT 1')).code).toBe(0);
    container.secret('n8n_db_password', passwords.n8n);
  });
});

describe('the script', () => {
  it.each([
    [
      // stack.yaml says that it is `admin`, and is wrong: the image was told another name.
      'the superuser as a role of a service',
      BAKERY.replace('role: baker', 'role: postgres').replace(
        '\n  flour:\n',
        '\n  flour:\n    superuser: { role: admin }\n',
      ),
      'postgres is the superuser',
      ['odoo', 'n8n'],
    ],
    [
      'a secret that is not mounted',
      BAKERY,
      'odoo_db_password, the password of role baker, cannot be read.',
      ['n8n'],
    ],
  ])('refuses %s before it changes anything', async (_, stack, message, secrets) => {
    const pg = await startPostgres();
    const container = makeContainer(pg, scriptOf(stack));
    for (const name of secrets) container.secret(`${name}_db_password`, hostilePassword());
    try {
      const before = catalogue(pg);
      const { code, stderr } = await container.init();
      expect(code).toBe(1);
      expect(stderr).toContain(message);
      expect(catalogue(pg)).toBe(before);
    } finally {
      container.remove();
      pg.remove();
    }
  });
});

/** Roles without their passwords, databases with their rights, and what stands in each. */
function catalogue(pg: PostgresLab): string {
  const databases = pg
    .sql('SELECT datname FROM pg_database WHERE datallowconn ORDER BY 1')
    .split('\n');
  return [
    pg.sql('SELECT * FROM pg_roles ORDER BY rolname'),
    pg.sql('SELECT oid, datname, datdba, datacl FROM pg_database ORDER BY 1'),
    ...databases.flatMap((database) => [
      pg.sql('SELECT oid, nspname, nspowner, nspacl FROM pg_namespace ORDER BY 1', database),
      pg.sql('SELECT oid, extname, extnamespace FROM pg_extension ORDER BY 1', database),
      pg.sql(
        "SELECT oid, proname, provolatile FROM pg_proc WHERE proname = 'unaccent' ORDER BY 1",
        database,
      ),
    ]),
  ].join('\n\n');
}
