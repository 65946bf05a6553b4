import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  allPrograms,
  describeWith,
  type LabHost,
  makeHost,
  programPath,
  runProgram,
} from '@stackwright/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bakeryPlan } from './fixtures/bakery.ts';
import { FOLDER } from './fixtures/lab-plan.ts';
import { renderPlans } from './fixtures/render.ts';

describeWith(
  'shellcheck, crontab or systemd-analyze',
  allPrograms('shellcheck', 'crontab', 'systemd-analyze'),
  'read by',
  () => {
    let host: LabHost;
    beforeAll(() => {
      host = makeHost();
      host.deploy(
        renderPlans(bakeryPlan({ directory: host.directory, backups: host.backups })),
        FOLDER,
      );
    });
    afterAll(() => host?.remove());
    const at = (file: string): string => join(host.directory, 'backup', file);

    test('shellcheck has nothing to say, not even on style', async () => {
      const scripts = readdirSync(at('')).filter(
        (name) => name.endsWith('.sh') && name !== 'plan.sh',
      );
      expect(scripts.toSorted()).toEqual(['backup.sh', 'drill.sh', 'restore.sh', 'retention.sh']);
      const args = ['--severity=style', '--external-sources', '--check-sourced', ...scripts];
      // It finds the libraries relative to where it runs.
      const check = await runProgram(programPath('shellcheck'), args, { cwd: at('') });
      expect(check).toEqual({ code: 0, stdout: '', stderr: '' });
    });

    test.each(['backup.sh', 'restore.sh', 'retention.sh', 'drill.sh'])(
      '%s --help touches nothing',
      async (script) => {
        const help = await host.run(script, ['--help']);
        expect(help).toMatchObject({
          code: 0,
          stdout: expect.stringContaining(`Usage: ${script}`),
          stderr: '',
        });
        expect(existsSync(host.backups)).toBe(false);
      },
    );

    test('cron reads its file', async () => {
      // crontab knows no user column, which files in cron.d have.
      const lines = readFileSync(at('backup.cron'), 'utf8').replaceAll(/^([\d*].*) root /gm, '$1 ');
      const file = host.write('crontab', lines);
      expect(await runProgram(programPath('crontab'), ['-n', file])).toMatchObject({ code: 0 });
      const broken = host.write('crontab-broken', lines.replace(/^0 2 /m, '0 25 '));
      expect(await runProgram(programPath('crontab'), ['-n', broken])).toMatchObject({ code: 1 });
    });

    describe('systemd', () => {
      const verify = (...units: readonly string[]) =>
        runProgram(programPath('systemd-analyze'), [
          'verify',
          '--man=no',
          '--recursive-errors=yes',
          ...units,
        ]);

      test('reads the units, with every key known', async () => {
        const units = readdirSync(at('systemd')).map((name) => at(`systemd/${name}`));
        expect(units).toHaveLength(4);
        const verdict = await verify(...units);
        // Units of the machine itself may have faults of their own.
        expect(verdict.stderr.split('\n').filter((line) => line.includes('bakery'))).toEqual([]);
      });

      test('would have found a key that it does not know', async () => {
        const unit = readFileSync(at('systemd/bakery-backup.service'), 'utf8');
        const file = host.write(
          'bakery-typo.service',
          unit.replace('NoNewPrivileges', 'NoNewPriviledges'),
        );
        expect((await verify(file)).stderr).toContain('NoNewPriviledges');
      });
    });
  },
);
