import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  allPrograms,
  describeWith,
  makeOdooLab,
  type OdooLab,
  programPath,
} from '@stackwright/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FOLDER, labScripts } from './fixtures/lab-plan.ts';

describeWith(
  'PostgreSQL, age or rclone',
  allPrograms('postgres', 'age', 'rclone'),
  'off site',
  () => {
    let lab: OdooLab;
    let away: string;
    /** A day at two, as the tests walk through November. */
    const day = (n: number) => ({ STACKWRIGHT_NOW: String(Date.UTC(2026, 10, n, 2) / 1000) });
    const stamp = (n: number): string => `202611${String(n).padStart(2, '0')}T020000Z`;
    const awayList = (tier: string): readonly string[] =>
      existsSync(join(away, FOLDER, tier)) ? readdirSync(join(away, FOLDER, tier)).toSorted() : [];

    beforeAll(async () => {
      lab = await makeOdooLab();
      away = lab.host.folder('disk away');
    });
    afterAll(() => lab?.remove());
    beforeEach(() => {
      for (const path of [lab.host.backups, away]) rmSync(path, { recursive: true, force: true });
      lab.host.folder('disk away');
    });

    describe('a directory', () => {
      beforeAll(() => {
        lab.host.deploy(
          labScripts(lab, { offsite: { kind: 'directory', directory: away } }),
          FOLDER,
        );
      });

      test('gets a copy of every tier, which another host restores from', async () => {
        expect(await lab.host.run('backup.sh', [], day(2))).toMatchObject({ code: 0 });
        for (const tier of ['daily', 'weekly', 'monthly'])
          expect(awayList(tier)).toEqual([stamp(2)]);
        rmSync(lab.host.backups, { recursive: true });

        const list = await lab.host.run('restore.sh', ['--list', '--offsite']);
        expect(list.stdout).toBe(
          [`daily/${stamp(2)}`, `weekly/${stamp(2)}`, `monthly/${stamp(2)}`, ''].join('\n'),
        );
        const args = ['--offsite', '--set', 'latest', '--to', 'moved', '--identity', lab.identity];
        expect(await lab.host.run('restore.sh', args)).toMatchObject({ code: 0 });
        expect(lab.pg.sql('SELECT count(*) FROM bread', 'moved')).toBe('500');
        expect(readFileSync(join(lab.data, 'filestore/moved/ab/abcd'), 'utf8')).toBe('a photo');
      });

      test('is away: the local set stays, nothing is deleted, and the next night makes up for it', async () => {
        for (const n of [2, 3, 4, 5]) {
          expect(await lab.host.run('backup.sh', [], day(n))).toMatchObject({ code: 0 });
        }
        renameSync(away, `${away}-unmounted`);
        const night = await lab.host.run('backup.sh', [], day(20));
        expect(night).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('disk away is not there'),
        });
        expect(lab.host.list('daily')).toEqual([2, 3, 4, 5, 20].map(stamp));
        expect(lab.host.read('status/backup')).toMatch(/^result=failed\n/);

        renameSync(`${away}-unmounted`, away);
        expect(await lab.host.run('backup.sh', [], day(21))).toMatchObject({ code: 0 });
        // Then the old ones go, on both sides, but the newest three.
        expect(awayList('daily')).toEqual([5, 20, 21].map(stamp));
        expect(lab.host.list('daily')).toEqual([5, 20, 21].map(stamp));
        expect(awayList('monthly')).toEqual([stamp(2)]);
      });

      test('fails in the middle: what is there is no set until its sums are', async () => {
        lab.host.shim(
          'rclone',
          'for a in "$@"; do [[ $a == copyto ]] && exit 1; done; exec /usr/bin/rclone "$@"',
        );
        const night = await lab.host.run('backup.sh', [], day(2));
        lab.host.unshim('rclone');
        expect(night).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('the copy off site failed'),
        });
        expect((await lab.host.run('restore.sh', ['--list', '--offsite'])).stdout).toBe('');
        expect(lab.host.list('daily')).toEqual([stamp(2)]);
        const drill = await lab.host.run('drill.sh', ['--identity', lab.identity]);
        expect(drill).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('is not off site'),
        });
      });

      test("keeps the key's drill honest: the copy away can be drilled by itself", async () => {
        expect(await lab.host.run('backup.sh', [], day(2))).toMatchObject({ code: 0 });
        const args = ['--offsite', '--identity', lab.identity];
        expect(await lab.host.run('drill.sh', args)).toMatchObject({ code: 0 });
        writeFileSync(join(away, FOLDER, 'daily', stamp(2), 'db-odoo.dump.age'), 'swapped');
        const drill = await lab.host.run('drill.sh', args);
        expect(drill).toMatchObject({ code: 1, stderr: expect.stringContaining('is damaged') });
      });
    });

    describe('a WebDAV server', () => {
      const password = `w'"$ ${String(process.pid)}`;
      let server: ChildProcess;

      beforeAll(async () => {
        server = spawn(
          programPath('rclone'),
          [
            'serve',
            'webdav',
            '--config=',
            '--addr=127.0.0.1:0',
            '--dir-cache-time=0s',
            '--user=baker',
            `--pass=${password}`,
            away,
          ],
          { stdio: ['ignore', 'ignore', 'pipe'] },
        );
        const url = await announced(server);
        lab.secrets({ WEBDAV_PASSWORD: password });
        const offsite = {
          kind: 'webdav',
          url,
          user: 'baker',
          password: 'WEBDAV_PASSWORD',
          directory: '/copies',
        } as const;
        lab.host.deploy(labScripts(lab, { offsite }), FOLDER);
      });
      afterAll(() => void server?.kill());

      test('gets the copy, and gives it back', async () => {
        expect(await lab.host.run('backup.sh', [], day(2))).toMatchObject({
          code: 0,
          stderr: expect.stringContaining(`copied off site: monthly/${stamp(2)}`),
        });
        const there = join(away, 'copies', FOLDER, 'daily', stamp(2));
        expect(readdirSync(there).toSorted()).toEqual(lab.host.list(`daily/${stamp(2)}`));
        expect(
          await lab.host.run('drill.sh', ['--offsite', '--identity', lab.identity]),
        ).toMatchObject({ code: 0 });
      });

      test('stores other bytes of the same length: found by reading back', async () => {
        const file = join(away, 'copies', FOLDER, 'daily', stamp(2), 'manifest');
        lab.host.shim(
          'rclone',
          `/usr/bin/rclone "$@" || exit; for a in "$@"; do [[ $a == copy ]] && printf F | dd of="$STORED" conv=notrunc status=none; done; exit 0`,
        );
        const night = await lab.host.run('backup.sh', [], { ...day(2), STORED: file });
        lab.host.unshim('rclone');
        expect(night).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('the copy off site failed'),
        });
      });

      test('refuses the password', async () => {
        lab.secrets({ WEBDAV_PASSWORD: 'another' });
        const night = await lab.host.run('backup.sh', [], day(2));
        lab.secrets({ WEBDAV_PASSWORD: password });
        expect(night).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('the copy off site failed'),
        });
        expect(lab.host.list('daily')).toEqual([stamp(2)]);
      });
    });

    /** The address that rclone says it serves at. */
    function announced(server: ChildProcess): Promise<string> {
      let text = '';
      return new Promise((resolve, reject) => {
        server.on('error', reject);
        server.on('close', () => reject(new Error(`rclone ended: ${text}`)));
        server.stderr?.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          const url = /Server started on (?:\[)?(http:\/\/[^\s\]]+)/.exec(text)?.[1];
          if (url !== undefined) resolve(url);
        });
      });
    }
  },
);
