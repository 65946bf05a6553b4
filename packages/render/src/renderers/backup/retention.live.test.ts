import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeHost, type LabHost } from '@stackwright/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FOLDER, labScripts } from './fixtures/lab-plan.ts';

const NOW = { STACKWRIGHT_NOW: String(Date.UTC(2026, 10, 20, 2) / 1000) };
let host: LabHost;

beforeEach(() => {
  host = makeHost();
  const pg = { host: 'localhost', port: 1, caFile: undefined };
  host.deploy(labScripts({ host, pg, database: 'bakery', role: 'baker', data: '/srv' }), FOLDER);
  host.write('backups/status/backup', 'result=ok\n');
});
afterEach(() => host.remove());

/** Writes the sums of what a set holds now. */
function sum(set: string): void {
  rmSync(join(set, 'SHA256SUMS'), { force: true });
  writeFileSync(
    join(set, 'SHA256SUMS'),
    execFileSync('bash', ['-c', 'sha256sum -- *'], { cwd: set }),
  );
}

/** Fabricates whole daily sets of November 2026, made on these days. */
function sets(days: readonly number[], deployment = FOLDER): readonly string[] {
  return days.map((day) => {
    const stamp = `202611${String(day).padStart(2, '0')}T020000Z`;
    const directory = join(host.backups, 'daily', stamp);
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'db-odoo.dump'), `bread of day ${day}`);
    const lines = ['format=stackwright-backup/1', `deployment=${deployment}`, 'tier=daily', 'end'];
    writeFileSync(join(directory, 'manifest'), `${lines.join('\n')}\n`);
    execFileSync('bash', ['-c', 'sha256sum -- * >/tmp/$$; mv /tmp/$$ SHA256SUMS'], {
      cwd: directory,
    });
    return stamp;
  });
}

test('deletes what is older than its tier keeps, and nothing else', async () => {
  sets([1, 5, 12, 14, 18, 19, 20]);
  expect(await host.run('retention.sh', [], NOW)).toMatchObject({ code: 0 });
  expect(host.list('daily')).toEqual(sets([14, 18, 19, 20]));
  expect(host.list('')).toEqual(['.lock', 'daily', 'status']);
});

test('a set is old only after its days are over, to the second', async () => {
  const kept = sets([13, 18, 19, 20]);
  expect(await host.run('retention.sh', [], NOW)).toMatchObject({ code: 0 });
  expect(host.list('daily')).toEqual(kept);
  const second = { STACKWRIGHT_NOW: String(Number(NOW.STACKWRIGHT_NOW) + 1) };
  expect(await host.run('retention.sh', [], second)).toMatchObject({ code: 0 });
  expect(host.list('daily')).toEqual(kept.slice(1));
});

test('all are old: the newest three stay', async () => {
  sets([1, 2, 3, 4, 5]);
  expect(await host.run('retention.sh', [], NOW)).toMatchObject({ code: 0 });
  expect(host.list('daily')).toEqual(sets([3, 4, 5]));
});

test.each<readonly [string, (set: string) => void]>([
  ['has other bytes', (set) => appendFileSync(join(set, 'db-odoo.dump'), '!')],
  ['lacks a file', (set) => rmSync(join(set, 'db-odoo.dump'))],
  ['has a file too many', (set) => writeFileSync(join(set, 'stray'), '')],
  ['lacks its sums', (set) => rmSync(join(set, 'SHA256SUMS'))],
  ['has empty sums', (set) => writeFileSync(join(set, 'SHA256SUMS'), '')],
  [
    'has a manifest cut short',
    (set) => {
      writeFileSync(join(set, 'manifest'), `format=stackwright-backup/1\ndeployment=${FOLDER}\n`);
      sum(set);
    },
  ],
])('a newest set that %s is no copy: three good ones stay beside it', async (_, damage) => {
  const all = sets([1, 2, 3, 4, 5, 20]);
  damage(join(host.backups, 'daily', '20261120T020000Z'));
  const run = await host.run('retention.sh', [], NOW);
  expect(run).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('daily/20261120T020000Z is damaged'),
  });
  expect(host.list('daily')).toEqual(all.slice(2));
});

test('fewer good ones than must stay: nothing is deleted, not even a damaged one', async () => {
  const all = sets([1, 2, 3, 4]);
  for (const stamp of all.slice(2))
    appendFileSync(join(host.backups, 'daily', stamp, 'db-odoo.dump'), '!');
  const run = await host.run('retention.sh', [], NOW);
  expect(run.stderr).toContain('only 2 good sets in daily, 3 must stay: nothing is deleted');
  expect(host.list('daily')).toEqual(all);
});

test("leaves alone what is not this plan's", async () => {
  sets([15, 18, 19, 20]);
  sets([1], 'oven/staging');
  host.write('backups/daily/20261102T020000Z/db-odoo.dump', 'no manifest');
  host.write('backups/daily/old.sql', 'by hand');
  host.write('backups/daily/20261103/manifest', '');
  host.write('elsewhere/manifest', `format=stackwright-backup/1\ndeployment=${FOLDER}\nend\n`);
  symlinkSync(join(host.root, 'elsewhere'), join(host.backups, 'daily/20261104T020000Z'));
  const before = host.list('daily');
  expect(await host.run('retention.sh', [], NOW)).toMatchObject({ code: 0 });
  expect(host.list('daily')).toEqual(before);
  expect(before).toHaveLength(9);
});

test.each(['failed', 'running', 'not ok'])(
  'after a backup that is %s nothing is deleted',
  async (result) => {
    const all = sets([1, 2, 3, 4, 5]);
    host.write('backups/status/backup', `result=${result}\n`);
    const run = await host.run('retention.sh', [], NOW);
    expect(run).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the last backup was not good'),
    });
    expect(host.list('daily')).toEqual(all);
  },
);
