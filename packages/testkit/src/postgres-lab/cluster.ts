import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from './certificate.ts';
import { postgresBin } from './programs.ts';

export interface PostgresOptions {
  /** Serves TLS with a certificate for `localhost`, and refuses plain connections. */
  readonly tls?: boolean;
}

/** A throwaway PostgreSQL server on a loopback port. */
export interface PostgresLab {
  /** Major version. */
  readonly major: number;
  readonly host: 'localhost';
  readonly port: number;
  readonly socketDirectory: string;
  /** Superuser; its password is made at run time. */
  readonly user: 'postgres';
  readonly password: string;
  /** The CA that signed the server's certificate, where it serves TLS. */
  readonly caFile: string | undefined;
  /** Runs SQL as superuser through the socket; the rows, tab-separated. Throws on an error. */
  sql(statement: string, database?: string): string;
  start(): void;
  stop(): void;
  /** Stops the server and deletes its data. */
  remove(): void;
}

/** Makes and starts a cluster. Runs as user `postgres` when the tests run as root, which initdb refuses. */
export async function startPostgres({ tls = false }: PostgresOptions = {}): Promise<PostgresLab> {
  const bin = postgresBin();
  const root = mkdtempSync(join(tmpdir(), 'stackwright-pg-'));
  const data = join(root, 'data');
  const password = randomBytes(12).toString('hex');
  writeFileSync(join(root, 'password'), password);
  mkdirSync(join(root, 'tls'));
  const caFile = tls ? makeCertificate(join(root, 'tls'), 'localhost') : undefined;
  if (isRoot()) execFileSync('chown', ['-R', 'postgres:postgres', root]);

  run(join(bin, 'initdb'), [
    '--pgdata',
    data,
    '--username=postgres',
    `--pwfile=${join(root, 'password')}`,
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  // As late as possible: other tests look for ports at the same time.
  const port = await freePort();
  configure(data, root, port, tls);

  const start = (): void =>
    run(join(bin, 'pg_ctl'), ['start', '--wait', '-D', data, '-l', join(root, 'log')]);
  const stop = (): void =>
    run(join(bin, 'pg_ctl'), ['stop', '--wait', '-D', data, '--mode=immediate', '--silent']);
  let running = false;
  const lab: PostgresLab = {
    major: Number(readFileSync(join(data, 'PG_VERSION'), 'utf8')),
    host: 'localhost',
    port,
    socketDirectory: root,
    user: 'postgres',
    password,
    caFile,
    sql: (statement, database = 'postgres') =>
      execFileSync(
        join(bin, 'psql'),
        [
          '-h',
          root,
          '-p',
          String(port),
          '-U',
          'postgres',
          '-XAtq',
          '-F',
          '\t',
          '-v',
          'ON_ERROR_STOP=1',
          '-f',
          '-',
        ],
        { encoding: 'utf8', input: statement, env: { ...process.env, PGDATABASE: database } },
      ).trimEnd(),
    start: () => {
      start();
      running = true;
    },
    stop: () => {
      if (running) stop();
      running = false;
    },
    remove: () => {
      lab.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
  lab.start();
  return lab;
}

function configure(data: string, root: string, port: number, tls: boolean): void {
  const settings = [
    `port = ${port}`,
    "listen_addresses = 'localhost'",
    `unix_socket_directories = '${root}'`,
    'fsync = off',
    'max_connections = 20',
    ...(tls
      ? [
          'ssl = on',
          `ssl_cert_file = '${root}/tls/server.crt'`,
          `ssl_key_file = '${root}/tls/server.key'`,
        ]
      : []),
  ];
  writeFileSync(join(data, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
  const remote = tls ? 'hostssl' : 'host';
  writeFileSync(
    join(data, 'pg_hba.conf'),
    `local all all trust\n${remote} all all localhost scram-sha-256\n`,
  );
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Output is dropped: a server that inherits a pipe would keep the caller waiting for its end. */
function run(file: string, args: readonly string[]): void {
  const [command, ...rest] = isRoot()
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', file, ...args]
    : [file, ...args];
  execFileSync(command ?? file, rest, { stdio: 'ignore', cwd: '/' });
}

/** A port that nobody listened on a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}
