import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  allPrograms,
  describeWith,
  makeOdooLab,
  type OdooLab,
  startProgram,
} from '@stackwright/testkit';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { FOLDER, labScripts } from './fixtures/lab-plan.ts';

describeWith('PostgreSQL or age', allPrograms('postgres', 'age'), 'backup and restore', () => {
  let lab: OdooLab;
  const ROWS = 'SELECT md5(string_agg(bread::text, chr(10) ORDER BY id)) FROM bread';
  const MONDAY = String(Date.UTC(2026, 10, 16, 2) / 1000);
  const TUESDAY = String(Date.UTC(2026, 10, 17, 2) / 1000);

  beforeAll(async () => {
    lab = await makeOdooLab();
    lab.host.deploy(labScripts(lab), FOLDER);
  });
  afterAll(() => lab?.remove());

  test('a backup makes one whole encrypted set a tier, and leaves no plain byte', async () => {
    const { host } = lab;
    expect(await host.run('backup.sh', [], { STACKWRIGHT_NOW: MONDAY })).toMatchObject({ code: 0 });
    for (const tier of ['daily', 'weekly']) {
      expect(host.list(`${tier}/20261116T020000Z`)).toEqual([
        'SHA256SUMS',
        'db-odoo.dump.age',
        'files-filestore.tar.gz.age',
        'manifest',
      ]);
    }
    // The plan keeps the filestore in two tiers of three.
    expect(host.list('monthly/20261116T020000Z')).toEqual([
      'SHA256SUMS',
      'db-odoo.dump.age',
      'manifest',
    ]);
    expect(host.list('')).toEqual(['.lock', 'daily', 'monthly', 'status', 'weekly']);
    expect(host.read('daily/20261116T020000Z/db-odoo.dump.age')).toMatch(
      /^age-encryption\.org\/v1\n/,
    );
    expect(host.read('daily/20261116T020000Z/manifest').split('\n')).toEqual([
      'format=stackwright-backup/1',
      'deployment=oven/production',
      'tier=daily',
      'made=20261116T020000Z',
      `database\tdb-odoo\tdb-odoo.dump.age\t${lab.pg.major}\tUTF8\tC.UTF-8\tC.UTF-8`,
      'files\tfiles-filestore\tfiles-filestore.tar.gz.age\t5\tsteady',
      'end',
      '',
    ]);
    expect(host.read('status/backup')).toMatch(/^result=ok\n/);
  });

  test('the next day makes a daily set only, and cron hears nothing of it', async () => {
    const { host } = lab;
    const night = await host.run('backup.sh', ['--quiet', '--at', '10:00'], {
      STACKWRIGHT_NOW: TUESDAY,
    });
    expect(night).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(host.list('daily')).toEqual(['20261116T020000Z', '20261117T020000Z']);
    expect(host.list('weekly')).toEqual(['20261116T020000Z']);
    expect(host.list('monthly')).toEqual(['20261116T020000Z']);
  });

  test('cron is told when it runs in another time zone than the plan', async () => {
    const later = String(Number(TUESDAY) + 86_400);
    const night = await lab.host.run('backup.sh', ['--quiet', '--at', '02:00'], {
      STACKWRIGHT_NOW: later,
    });
    expect(night.code).toBe(0);
    expect(night.stderr).toContain('warning: started 480 minutes after 02:00 Asia/Manila');
  });

  test('a restore gives the same rows, large object and files under another name', async () => {
    const { host, pg, identity } = lab;
    const args = ['--set', 'daily/20261116T020000Z', '--to', 'copy', '--identity', identity];
    expect(await host.run('restore.sh', args)).toMatchObject({ code: 0 });
    expect(pg.sql(ROWS, 'copy')).toBe(pg.sql(ROWS, lab.database));
    expect(pg.sql('SELECT lo_get(4711)', 'copy')).toBe(String.raw`\xdeadbeef`);
    expect(pg.sql("SELECT tableowner FROM pg_tables WHERE tablename = 'bread'", 'copy')).toBe(
      'baker',
    );
    expect(readFileSync(join(lab.data, 'filestore/copy/ab/abcd'), 'utf8')).toBe('a photo');
    expect(readFileSync(join(lab.data, 'filestore/copy/cd/cdef'), 'utf8')).toBe('a bill');
  });

  test('a restore refuses what is not empty, and puts it aside when told', async () => {
    const { host, pg, identity } = lab;
    pg.sql("INSERT INTO bread (name) VALUES ('baked since')", 'copy');
    const args = ['--set', 'latest', '--to', 'copy', '--identity', identity];
    const refused = await host.run('restore.sh', args);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('filestore/copy is not empty');
    const noFiles = await host.run('restore.sh', [...args, '--no-files']);
    expect(noFiles).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('database copy is not empty'),
    });
    expect(pg.sql('SELECT count(*) FROM bread', 'copy')).toBe('501');

    const told = await host.run('restore.sh', [...args, '--replace'], { STACKWRIGHT_NOW: TUESDAY });
    expect(told).toMatchObject({ code: 0 });
    expect(pg.sql('SELECT count(*) FROM bread', 'copy')).toBe('500');
    expect(pg.sql('SELECT count(*) FROM bread', 'copy_before_20261117T020000Z')).toBe('501');
    expect(
      readFileSync(join(lab.data, 'filestore/copy.before-20261117T020000Z/ab/abcd'), 'utf8'),
    ).toBe('a photo');
  });

  test('a restore fills an empty database that an administrator made', async () => {
    const { host, pg, identity } = lab;
    pg.sql('CREATE DATABASE made OWNER baker; ALTER ROLE baker NOCREATEDB');
    const args = ['--set', 'monthly/20261116T020000Z', '--identity', identity, '--to'];
    const made = await host.run('restore.sh', [...args, 'made']);
    expect(made).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('has no filestore of odoo'),
    });
    expect(pg.sql(ROWS, 'made')).toBe(pg.sql(ROWS, lab.database));
    const absent = await host.run('restore.sh', [...args, 'not-made']);
    pg.sql('ALTER ROLE baker CREATEDB');
    expect(absent).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('ALTER ROLE "baker" CREATEDB'),
    });
  });

  test('a restore that fails in the middle leaves an empty database empty', async () => {
    const { host, pg, identity } = lab;
    pg.sql('CREATE DATABASE clash OWNER baker');
    // No table, but in the way of one; the dump makes another before it.
    pg.sql('CREATE DOMAIN ir_attachment AS int', 'clash');
    const args = ['--set', 'latest', '--to', 'clash', '--no-files', '--identity', identity];
    const run = await host.run('restore.sh', args);
    expect(run).toMatchObject({ code: 1, stderr: expect.stringContaining('clash is as before') });
    expect(pg.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", 'clash')).toBe('0');
  });

  test('a restore leaves a database that somebody uses, and its files, as they are', async () => {
    const { host, pg, identity } = lab;
    const user = startProgram('psql', ['-c', 'SELECT pg_sleep(600)'], {
      env: {
        PGHOST: pg.socketDirectory,
        PGPORT: String(pg.port),
        PGUSER: 'postgres',
        PGDATABASE: 'copy',
      },
    });
    const users = "SELECT count(*) FROM pg_stat_activity WHERE datname = 'copy'";
    await vi.waitUntil(() => pg.sql(users) === '1', { timeout: 30_000, interval: 10 });
    const args = ['--set', 'latest', '--to', 'copy', '--identity', identity, '--replace'];
    const refused = await host.run('restore.sh', args);
    user.kill();
    await user.ended;
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Stop the application first'),
    });
    expect(pg.sql("SELECT count(*) FROM pg_database WHERE datname LIKE 'copy%'")).toBe('2');
    expect(
      readdirSync(join(lab.data, 'filestore')).filter((name) => name.startsWith('copy')),
    ).toHaveLength(2);
  });

  test('a restore whose server dies says so and tidies the host', async () => {
    const { host, identity } = lab;
    const bin = `/usr/lib/postgresql/${lab.pg.major}/bin`;
    host.write(
      'dying/psql',
      `#!/bin/bash\n[[ -e "$DEAD" ]] && exit 2\nexec ${bin}/psql "$@"\n`,
      0o755,
    );
    host.write('dying/pg_dump', `#!/bin/bash\nexec ${bin}/pg_dump "$@"\n`, 0o755);
    host.write('dying/pg_restore', '#!/bin/bash\ncat >/dev/null; touch "$DEAD"; exit 1\n', 0o755);
    const env = { PG_BINDIR: host.folder('dying'), DEAD: join(host.root, 'dead') };
    const args = ['--set', 'latest', '--to', 'lost', '--identity', identity];
    const run = await host.run('restore.sh', args, env);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('database lost is as before');
    expect(run.stderr).toContain('warning: database lost__restoring is left behind');
    expect(host.list('')).not.toContain('.work');
    expect(
      readdirSync(join(lab.data, 'filestore')).filter((name) => name.startsWith('lost')),
    ).toEqual([]);
  });

  test.each([
    [['--set', 'latest'], '--to is missing'],
    [['--set', 'latest', '--database', 'odoo'], '--to is missing'],
    [['--to', 'copy'], '--set is missing'],
    [['--set', 'latest', '--to', 'postgres'], 'no name for an application'],
    [['--set', '../../etc', '--to', 'copy2'], 'is not TIER/STAMP'],
    [['--set', 'latest', '--to', 'copy2', '--database', 'till'], 'till is not in the plan'],
    [['--list', '--offsite'], 'the plan has no copy off site'],
  ])('restore.sh %j is wrong usage', async (args, message) => {
    const asked = await lab.host.run('restore.sh', args);
    expect(asked).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  test('a restore with the wrong key leaves no database and no files', async () => {
    const other = lab.host.write('other-key', 'AGE-SECRET-KEY-NOT-ONE');
    const asked = await lab.host.run('restore.sh', [
      '--set',
      'latest',
      '--to',
      'gone',
      '--identity',
      other,
    ]);
    expect(asked.code).toBe(1);
    expect(lab.pg.sql("SELECT count(*) FROM pg_database WHERE datname LIKE 'gone%'")).toBe('0');
    expect(() => readFileSync(join(lab.data, 'filestore/gone.restoring'))).toThrow('ENOENT');
  });

  test('a volume is found where Docker keeps it', async () => {
    const { host } = lab;
    const place = { kind: 'volume', name: 'bakery-odoo-data' } as const;
    const tiers = ['daily'] as const;
    const files = [
      { id: 'filestore', path: ['backups'], place, below: `filestore/${lab.database}`, tiers },
    ];
    host.deploy(labScripts(lab, { files }), FOLDER);
    host.shim(
      'docker',
      `[[ $* == "volume inspect --format {{.Mountpoint}} -- bakery-odoo-data" ]] && echo "$VOLUME"`,
    );
    const found = await host.run('backup.sh', [], {
      VOLUME: lab.data,
      STACKWRIGHT_NOW: String(Number(TUESDAY) + 172_800),
    });
    expect(found).toMatchObject({ code: 0 });
    expect(host.read('daily/20261119T020000Z/manifest')).toContain(
      'files-filestore.tar.gz.age\t5\tsteady\n',
    );
    const lost = await host.run('backup.sh', [], { VOLUME: '/nowhere/at/all' });
    expect(lost).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('/nowhere/at/all is not a directory'),
    });
  });
});
