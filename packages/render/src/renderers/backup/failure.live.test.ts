import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  allPrograms,
  describeWith,
  makeOdooLab,
  type OdooLab,
  type Running,
} from '@stackwright/testkit';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { FOLDER, labScripts } from './fixtures/lab-plan.ts';

describeWith('PostgreSQL or age', allPrograms('postgres', 'age'), 'nights that fail', () => {
  let lab: OdooLab;
  let before: readonly string[];

  beforeAll(async () => {
    lab = await makeOdooLab();
    lab.host.deploy(labScripts(lab), FOLDER);
    expect(await lab.host.run('backup.sh')).toMatchObject({ code: 0 });
  });
  afterAll(() => lab?.remove());
  beforeEach(() => {
    before = everything();
  });

  /** Every path below the backups, but the markers. */
  function everything(): readonly string[] {
    return readdirSync(lab.host.backups, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('status'))
      .toSorted();
  }

  /** A run that fails as it must: exit 1, the old sets as they were, nothing half-made beside them. */
  async function expectFailure(
    message: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const run = await lab.host.run('backup.sh', [], env);
    expect(run.stderr).toContain(message);
    expect(run.code).toBe(1);
    expect(everything()).toEqual(before);
    expect(lab.host.read('status/backup')).toMatch(/^result=failed\n/);
    expect(lab.host.read('status/backup.ok')).toMatch(/^result=ok\n/);
  }

  test('the server is down', async () => {
    lab.pg.stop();
    try {
      await expectFailure(`database odoo does not answer at localhost:${lab.pg.port}`);
    } finally {
      lab.pg.start();
    }
  });

  test('the password is wrong', async () => {
    lab.secrets({ ODOO_DB_PASSWORD: 'not-this-one' });
    await expectFailure('password authentication failed for user "baker"');
    lab.secrets();
  });

  test('the password is missing', async () => {
    lab.secrets({ ODOO_DB_PASSWORD: '' });
    await expectFailure('ODOO_DB_PASSWORD has no value in');
    lab.secrets();
  });

  test('the recipient is no key: nothing is ever kept in the clear instead', async () => {
    lab.secrets({ BACKUP_AGE_RECIPIENT: 'age1notakey' });
    await expectFailure('an age recipient is not a public key');
    lab.secrets();
  });

  test('pg_dump is older than the server', async () => {
    const older = lab.host.folder('older');
    lab.host.write(
      'older/psql',
      `#!/bin/bash\nexec /usr/lib/postgresql/${lab.pg.major}/bin/psql "$@"\n`,
      0o755,
    );
    lab.host.write('older/pg_restore', '#!/bin/bash\n', 0o755);
    lab.host.write('older/pg_dump', "#!/bin/bash\necho 'pg_dump (PostgreSQL) 9.6.24'\n", 0o755);
    await expectFailure(`the server of odoo is PostgreSQL ${lab.pg.major}: an older pg_dump`, {
      PG_BINDIR: older,
    });
  });

  /** Programs of the server, but pg_dump is this script, which may call the real one as `$real`. */
  function fakeDump(script: string): Readonly<Record<string, string>> {
    const bin = `/usr/lib/postgresql/${lab.pg.major}/bin`;
    for (const name of ['psql', 'pg_restore']) {
      lab.host.write(`fake/${name}`, `#!/bin/bash\nexec ${bin}/${name} "$@"\n`, 0o755);
    }
    lab.host.write(
      'fake/pg_dump',
      `#!/bin/bash\nreal=${bin}/pg_dump\n[[ $1 == --version ]] && exec "$real" --version\n${script}\n`,
      0o755,
    );
    return { PG_BINDIR: lab.host.folder('fake') };
  }

  test('pg_dump fails in the middle', async () => {
    await expectFailure(
      'db-odoo.dump.age could not be written: of dump_database, tee and seal the exit codes were 7 0 0',
      fakeDump('"$real" "$@" | head --bytes=200; exit 7'),
    );
  });

  test('pg_dump says that all is well and gives half an archive', async () => {
    await expectFailure(
      'db-odoo.dump.age cannot be read back',
      fakeDump('"$real" "$@" | head --bytes=2500; exit 0'),
    );
  });

  test('the disk is full', async () => {
    // A limit on the size of files is met as a full disk is: the write fails in the middle.
    lab.pg.sql(
      `SET ROLE baker; CREATE TABLE dough AS SELECT sha512(n::text::bytea) FROM generate_series(1, 9000) n`,
      lab.database,
    );
    lab.host.shim('age', 'ulimit -f 100; exec /usr/bin/age "$@"');
    await expectFailure('db-odoo.dump.age could not be written');
    lab.host.unshim('age');
  });

  test('the files are not there', async () => {
    lab.host.shim('tar', '[[ $1 == --create ]] && exit 2; exec /bin/tar "$@"');
    await expectFailure('files-filestore.tar.gz.age could not be written');
    lab.host.unshim('tar');
  });

  test('a file that changes while it is read is noted, and is no failure', async () => {
    lab.host.shim('tar', '/bin/tar "$@"; code=$?; [[ $1 == --create ]] && exit 1; exit "$code"');
    expect(await lab.host.run('backup.sh')).toMatchObject({ code: 0 });
    lab.host.unshim('tar');
    expect(lab.host.read(`daily/${lab.host.list('daily').at(-1)}/manifest`)).toMatch(/\tchanged\n/);
  });

  test('a readable .env is warned of, and cron hears it', async () => {
    const secrets = join(lab.host.directory, '.env');
    chmodSync(secrets, 0o644);
    const run = await lab.host.run('backup.sh', ['--quiet']);
    expect(run).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('is open to its group or to others'),
    });
    chmodSync(secrets, 0o600);
  });

  /** A backup that has begun its dump and waits there. */
  async function waitingBackup(): Promise<Running> {
    const at = (name: string): string => join(lab.host.root, name);
    const word = (name: string): string => `'${at(name).replaceAll("'", String.raw`'\''`)}'`;
    for (const name of ['waiting', 'gate']) rmSync(at(name), { force: true });
    execFileSync('mkfifo', [at('gate')]);
    const run = lab.host.start(
      'backup.sh',
      [],
      fakeDump(`touch ${word('waiting')}; read -r < ${word('gate')}`),
    );
    await vi.waitUntil(() => existsSync(at('waiting')), { timeout: 30_000, interval: 10 });
    return run;
  }

  test('two runs at once: the second refuses; killed in the middle: the next one recovers', async () => {
    const first = await waitingBackup();
    for (const script of ['backup.sh', 'retention.sh', 'drill.sh']) {
      const second = await lab.host.run(script);
      const message = expect.stringContaining('another script of oven/production holds');
      expect(second).toMatchObject({ code: 3, stderr: message });
    }
    first.kill();
    await first.ended;
    expect(lab.host.list('')).toContain('.work');
    expect(lab.host.read('status/backup')).toMatch(/^result=running\n/);
    const sets = lab.host.list('daily').length;
    expect(await lab.host.run('backup.sh')).toMatchObject({ code: 0 });
    expect(lab.host.list('')).not.toContain('.work');
    expect(lab.host.list('daily')).toHaveLength(sets + 1);
  });
});
