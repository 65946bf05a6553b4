import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allPrograms, describeWith, makeOdooLab, type OdooLab } from '@stackwright/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FOLDER, labScripts } from './fixtures/lab-plan.ts';

describeWith('PostgreSQL or age', allPrograms('postgres', 'age'), 'the restore drill', () => {
  let lab: OdooLab;
  beforeAll(async () => {
    lab = await makeOdooLab();
    lab.host.deploy(labScripts(lab), FOLDER);
    expect(await lab.host.run('backup.sh')).toMatchObject({ code: 0 });
  });
  afterAll(() => lab?.remove());

  test('a drill without the key is not green', async () => {
    const drill = await lab.host.run('drill.sh');
    expect(drill.code).toBe(3);
    expect(lab.host.read('status/drill')).toMatch(
      /^result=unknown\n[^]*not restored: it is encrypted/,
    );
  });

  test('a drill with the key restores, checks and tidies up', async () => {
    expect(await lab.host.run('drill.sh', ['--quiet', '--identity', lab.identity])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(lab.host.read('status/drill')).toMatch(/^result=ok\n/);
    expect(lab.pg.sql("SELECT count(*) FROM pg_database WHERE datname = 'bakery-drill'")).toBe('0');
  });

  test("a drill does not touch a database that is not a drill's", async () => {
    lab.pg.sql('CREATE DATABASE "bakery-drill" OWNER baker');
    const drill = await lab.host.run('drill.sh', ['--identity', lab.identity]);
    expect(drill).toMatchObject({ code: 1, stderr: expect.stringContaining("is not a drill's") });
    lab.pg.sql(`COMMENT ON DATABASE "bakery-drill" IS 'stackwright drill'`);
    expect(await lab.host.run('drill.sh', ['--identity', lab.identity])).toMatchObject({ code: 0 });
  });

  test('a drill finds an attachment whose file was not copied', async () => {
    rmSync(join(lab.data, 'filestore', lab.database, 'cd/cdef'));
    expect(await lab.host.run('backup.sh')).toMatchObject({ code: 0 });
    const drill = await lab.host.run('drill.sh', ['--identity', lab.identity]);
    expect(drill.code).toBe(1);
    expect(drill.stderr).toContain('./cd/cdef');
    expect(drill.stderr).toContain('1 attachments of odoo have no file');
    expect(lab.host.read('status/drill')).toMatch(/^result=failed\n/);
  });

  test('a drill fails for a damaged set, and a restore refuses it', async () => {
    const newest = lab.host.list('daily').at(-1) ?? '';
    appendFileSync(join(lab.host.backups, 'daily', newest, 'db-odoo.dump.age'), 'x');
    const drill = await lab.host.run('drill.sh', ['--identity', lab.identity]);
    expect(drill).toMatchObject({ code: 1, stderr: expect.stringContaining('is damaged') });
    const list = await lab.host.run('restore.sh', ['--list']);
    expect(list.stdout).toContain(`daily/${newest} DAMAGED\n`);
    expect(list.stdout.match(/^daily.* good$/gm)).toHaveLength(1);
  });
});
