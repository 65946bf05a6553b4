import { execFileSync } from 'node:child_process';
import { allPrograms, describeWith, expectGoldenTree, programPath } from '@stackwright/testkit';
import { describe, expect, test } from 'vitest';
import { bakeryPlan } from './fixtures/bakery.ts';
import { renderPlans } from './fixtures/render.ts';
import { offsiteView } from './offsite-view.ts';
import { planView } from './plan-view.ts';
import { backupJob, drillJob } from './schedule-view.ts';
import { fileStems } from './stems.ts';

test('the tree of one plan', () => {
  expectGoldenTree(
    renderPlans(bakeryPlan()),
    new URL('fixtures/bakery/expected/', import.meta.url),
  );
});

test('the same plan gives the same bytes, whatever the order of its tiers', () => {
  const plan = bakeryPlan();
  expect(renderPlans({ ...plan, tiers: plan.tiers.toReversed() })).toEqual(renderPlans(plan));
});

test('a plan without a drill has no drill, and no timer for it', () => {
  const paths = renderPlans({ ...bakeryPlan(), drill: undefined }).map(({ path }) => path);
  expect(paths.filter((path) => path.includes('drill'))).toEqual([]);
  expect(paths).toContain('oven/production/backup/systemd/bakery-backup.timer');
});

test('every file names the parts of stack.yaml that it follows from', () => {
  const [first] = renderPlans(bakeryPlan());
  expect(first?.sources).toEqual(
    [
      ['backups', 'production'],
      ['backups', 'production', 'drill'],
      ['backups', 'production', 'filestore'],
      ['backups', 'production', 'keep', 'daily'],
      ['backups', 'production', 'keep', 'monthly'],
      ['backups', 'production', 'keep', 'weekly'],
      ['backups', 'production', 'volumes'],
      ['databases', 'managed'],
      ['databases', 'managed', 'databases', 'odoo'],
      ['environments', 'production'],
    ].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  );
});

test('a database that the host cannot reach has no address to dump', () => {
  const plan = bakeryPlan();
  const [backup] = plan.databases;
  if (backup === undefined) throw new Error('the bakery has a database');
  const hidden = { ...backup, database: { ...backup.database, outside: undefined } };
  expect(planView({ ...plan, databases: [hidden] }).databases[0]).toMatchObject({
    host: '',
    port: 0,
  });
});

test('the filestore of a database is known by its folder', () => {
  expect(planView(bakeryPlan()).files.map(({ id, database }) => [id, database])).toEqual([
    ['filestore', 'odoo'],
    ['recipes', ''],
  ]);
});

test.each([
  [
    ['odoo', 'n8n'],
    ['db-odoo', 'db-n8n'],
  ],
  [
    ['a/b', 'a b', 'a-b'],
    ['db-a-b', 'db-a-b-2', 'db-a-b-3'],
  ],
  [
    ['..', '$(id)', 'é'],
    ['db-..', 'db--id-', 'db--'],
  ],
])('file stems of %j', (ids, stems) => {
  expect(fileStems('db', ids)).toEqual(stems);
});

describe('off site, in rclone words', () => {
  test.each([
    ['digitalocean', 'DigitalOcean'],
    ['AWS', 'AWS'],
    ['garage', 'Other'],
  ])('S3 provider %s', (provider, name) => {
    const { offsite } = bakeryPlan();
    if (offsite?.kind !== 's3') throw new Error('the bakery copies to S3');
    const view = offsiteView({ ...offsite, provider }, 'oven/production');
    expect(view.settings).toContain(`RCLONE_CONFIG_OFFSITE_PROVIDER=${name}`);
    expect(view.secrets).toEqual([
      'RCLONE_CONFIG_OFFSITE_ACCESS_KEY_ID=BACKUP_S3_ACCESS_KEY',
      'RCLONE_CONFIG_OFFSITE_SECRET_ACCESS_KEY=BACKUP_S3_SECRET_KEY',
    ]);
  });

  test('sftp knows whom it speaks to', () => {
    const view = offsiteView(
      {
        kind: 'sftp',
        host: 'box.example.com',
        port: 23,
        user: 'oven',
        directory: '/copies/',
        keyFile: '/root/.ssh/box',
      },
      'oven/production',
    );
    expect(view.root).toBe('offsite:/copies/oven/production');
    expect(view.settings).toContain(
      'RCLONE_CONFIG_OFFSITE_KNOWN_HOSTS_FILE=/etc/ssh/ssh_known_hosts',
    );
  });

  test('none', () => {
    expect(offsiteView(undefined, 'oven/production').kind).toBe('');
  });
});

describeWith('systemd-analyze', allPrograms('systemd-analyze'), 'the schedule', () => {
  test.each([
    ['day', '*', '*', '*-*-* 04:30:00'],
    ['week', '*', '2', 'Tue *-*-* 04:30:00'],
    ['month', '2', '*', '*-*-02 04:30:00'],
  ] as const)('a drill every %s', (every, day, weekday, calendar) => {
    const plan = bakeryPlan();
    if (plan.drill === undefined) throw new Error('the bakery drills');
    const job = drillJob({ ...plan, drill: { ...plan.drill, every } });
    expect(job).toMatchObject({ hour: 4, minute: 30, day, weekday, calendar });
    expect(nextRun(`${calendar} Asia/Manila`)).toMatch(/ 20:30:00 UTC$/m);
  });

  test('the backup is at two in Manila, which is six in the evening in UTC', () => {
    const { calendar, timezone } = backupJob(bakeryPlan());
    expect(nextRun(`${calendar} ${timezone}`)).toContain('2026-11-20 18:00:00 UTC');
  });

  test('an address that cron would not mail to is refused', () => {
    expect(() => renderPlans({ ...bakeryPlan(), mailTo: 'a; rm' })).toThrow(
      'cron cannot mail to "a; rm"',
    );
  });
});

/** What systemd takes a calendar expression for, from 20 November 2026 on. */
function nextRun(calendar: string): string {
  const args = ['calendar', '--base-time=2026-11-20 00:00:00 UTC', calendar];
  const env = { ...process.env, TZ: 'UTC' };
  return execFileSync(programPath('systemd-analyze'), args, { encoding: 'utf8', env });
}
