import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, type Ended, type PostgresLab } from '../postgres-lab/index.ts';
import { programPath } from '../program.ts';

/** What the script finds in the container of the image: its own file, secrets, and the local socket. */
export interface DatabaseContainer {
  secret(name: string, value: string | Uint8Array): void;
  /** Runs the script: as the program that it is, or by a shell. */
  init(shell?: string): Promise<Ended>;
  /** Arguments and environment of every psql that the script has run so far. */
  calls(): string;
  /** Connects as a service does, over TCP with a password, and runs a statement. */
  connect(login: DatabaseLogin, statement: string): Promise<Ended>;
  remove(): void;
}

export interface DatabaseLogin {
  readonly role: string;
  readonly password: string;
  readonly database: string;
}

/** Puts a rendered script into a directory that stands for the container's `/run/secrets` too. */
export function makeContainer(pg: PostgresLab, script: string): DatabaseContainer {
  const root = mkdtempSync(join(tmpdir(), 'initdb-'));
  const file = join(root, '10-roles.sh');
  writeFileSync(file, script.replaceAll('/run/secrets/', `${root}/`));
  chmodSync(file, 0o755);
  const psql = programPath('psql');
  const record = `{ printf '%s\\n' "$@"; env; } >>'${root}/calls'`;
  writeFileSync(join(root, 'psql'), `#!/bin/sh\n${record}\nexec '${psql}' "$@"\n`, { mode: 0o755 });
  const server = {
    PATH: `${root}:${process.env['PATH']}`,
    PGHOST: pg.socketDirectory,
    PGPORT: String(pg.port),
    POSTGRES_USER: pg.user,
  };
  return {
    secret: (name, value) => writeFileSync(join(root, name), value),
    init: (shell) => runProgram(shell ?? file, shell === undefined ? [] : [file], { env: server }),
    calls: () => readFileSync(join(root, 'calls'), 'utf8'),
    connect: ({ role, password, database }, statement) =>
      runProgram(psql, ['-XAtq', '-v', 'ON_ERROR_STOP=1', '-f', '-'], {
        input: statement,
        env: {
          PGHOST: pg.host,
          PGPORT: String(pg.port),
          PGUSER: role,
          PGPASSWORD: password,
          PGDATABASE: database,
          PGCLIENTENCODING: 'UTF8',
        },
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
