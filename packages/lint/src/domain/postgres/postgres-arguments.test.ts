import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresBytes, postgresParameters } from './postgres-arguments.ts';
import { readCompose } from '@stackwright/syntax/compose';

const KIB = 1024;

function parametersOf(command: string) {
  const text = `services: { db: { image: postgres, command: ${command} } }\n`;
  const { documents } = readCompose({ file: 'compose.yaml', text });
  const [service] = documents.flatMap(({ services }) => services);
  return Object.fromEntries(service === undefined ? [] : postgresParameters(service));
}

test.each([
  { command: 'postgres -c shared_buffers=1GB -c work_mem=4MB', work_mem: '4MB' },
  { command: 'postgres --shared-buffers=1GB -cwork_mem=4MB', work_mem: '4MB' },
  { command: '["-c", "shared_buffers=1GB", "-c", "work_mem=\'8 MB\'"]', work_mem: '8 MB' },
  {
    command: 'postgres -c shared_buffers=2GB -c work_mem=1MB -c shared_buffers=1GB',
    work_mem: '1MB',
  },
])('$command', ({ command, work_mem }) => {
  expect(parametersOf(command)).toEqual({ shared_buffers: '1GB', work_mem });
});

test('what sets nothing is no parameter', () => {
  expect(parametersOf('postgres -D /data -c')).toEqual({});
  expect(postgresBytes('$BUFFERS', KIB)).toBeUndefined();
  expect(postgresBytes(undefined, KIB)).toBeUndefined();
});

const SIZES = ['1GB', '256MB', '64kB', '4096', '1.5MB', '8 MB'];

const postgres = ['15', '16', '17', '18']
  .map((major) => `/usr/lib/postgresql/${major}/bin/postgres`)
  .find((file) => existsSync(file));

describe.skipIf(postgres === undefined && process.env['CI'] !== 'true')(
  'as the real postgres reads them (skipped: no server in /usr/lib/postgresql)',
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'arguments-'));
      chmodSync(folder, 0o755);
      writeFileSync(path.join(folder, 'postgresql.conf'), '');
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    /** What `postgres -C work_mem` says, kB. The server refuses to run as root. */
    function workMem(value: string): number {
      const args = [postgres ?? '', '-D', folder, '-C', 'work_mem', '-c', `work_mem=${value}`];
      const asUser = ['--reuid=nobody', '--regid=nogroup', '--clear-groups'];
      const run =
        process.getuid?.() === 0
          ? spawnSync('setpriv', [...asUser, ...args], { encoding: 'utf8' })
          : spawnSync(args[0] ?? '', args.slice(1), { encoding: 'utf8' });
      return Number(run.stdout.trim());
    }

    test.each(SIZES)('%s', (size) => {
      expect(readdirSync(folder)).toContain('postgresql.conf');
      expect(postgresBytes(size, KIB)).toBe(workMem(size) * KIB);
    });
  },
);
