import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { GIB, KIB, MIB, parseSize } from '../units/index.ts';
import { dbMaxconn, managedConnectionLimit, worstCaseConnections } from './database-connections.ts';
import { digitalOceanDatabasePlan, digitalOceanSize } from './digitalocean.ts';
import { postgresTuning } from './postgres-tuning.ts';

describe('db_maxconn', () => {
  test.each([
    [{ others: 20, processes: 4 }, 16, 64, 'unknown'],
    [{ limit: 1000, others: 20, processes: 4 }, 16, 64, 'yes'],
    [{ limit: 47, others: 15, processes: 4 }, 8, 32, 'yes'],
    [{ limit: 22, others: 10, processes: 4 }, 4, 16, 'no'],
    [{ limit: 26, others: 10, processes: 4 }, 4, 16, 'yes'],
    [{ limit: 10, others: 20, processes: 4 }, 4, 16, 'no'],
    [{ limit: 97, others: 0, processes: 0 }, 16, 0, 'yes'],
  ] as const)('%j', (input, perProcess, worstCase, fits) => {
    expect(dbMaxconn(input)).toEqual({ perProcess, worstCase, fits });
  });

  test('fits exactly when the worst case and the others stay within the limit', () => {
    const input = fc.record({
      limit: fc.nat(500),
      others: fc.nat(500),
      processes: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(input, ({ limit, others, processes }) => {
        const got = dbMaxconn({ limit, others, processes });

        expect(got.perProcess).toBeGreaterThanOrEqual(4);
        expect(got.perProcess).toBeLessThanOrEqual(16);
        expect(got.fits).toBe(processes * got.perProcess + others <= limit ? 'yes' : 'no');
      }),
    );
  });

  test('the worst case of one Odoo', () => {
    expect(worstCaseConnections({ workers: 12, cronThreads: 2, dbMaxconn: 64 })).toBe(960);
    expect(worstCaseConnections({ workers: 2, cronThreads: 1, dbMaxconn: 16 })).toBe(64);
    expect(
      worstCaseConnections({ workers: 2, cronThreads: 1, dbMaxconn: 16, dbMaxconnGevent: 32 }),
    ).toBe(80);
  });
});

test.each([
  [1, 22],
  [2, 47],
  [4, 97],
  [8, 197],
  [16, 397],
  [0, 0],
])('a managed plan of %i GiB gives %i connections', (gib, connections) => {
  expect(managedConnectionLimit(gib * GIB)).toBe(connections);
});

describe('DigitalOcean', () => {
  test.each([
    ['s-2vcpu-4gb', { vcpus: 2, memoryBytes: 4 * GIB, diskBytes: 80 * GIB, priceMonthly: 24 }],
    ['s-4vcpu-8gb', { vcpus: 4, memoryBytes: 8 * GIB, diskBytes: 160 * GIB, priceMonthly: 48 }],
    ['s-3vcpu-5gb', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('size %s', (slug, size) => {
    expect(digitalOceanSize(slug)).toEqual(size);
  });

  test.each([
    ['db-s-1vcpu-2gb', { vcpus: 1, memoryBytes: 2 * GIB, connections: 47 }],
    ['db-s-9vcpu-9gb', undefined],
    ['toString', undefined],
  ])('database plan %s', (slug, plan) => {
    expect(digitalOceanDatabasePlan(slug)).toEqual(plan);
  });
});

const inputs = [
  { memoryBytes: 512 * MIB, vcpus: 1, maxConnections: 100 },
  { memoryBytes: 4 * GIB, vcpus: 2, maxConnections: 67 },
  { memoryBytes: 64 * GIB, vcpus: 16, maxConnections: 400 },
  { memoryBytes: 1 * MIB, vcpus: 1, maxConnections: 5000 },
] as const;

describe('PostgreSQL settings', () => {
  test('of 4 GiB, 2 vCPU and 67 connections', () => {
    const got = postgresTuning(inputs[1]).map(({ name, value }) => `${name} = ${value}`);

    expect(got).toEqual([
      'max_connections = 67',
      'shared_buffers = 1024MB',
      'effective_cache_size = 3072MB',
      'maintenance_work_mem = 256MB',
      'work_mem = 15650kB',
      'random_page_cost = 1.1',
      'effective_io_concurrency = 200',
      'checkpoint_completion_target = 0.9',
      'max_worker_processes = 8',
      'max_parallel_workers = 2',
      'max_parallel_workers_per_gather = 1',
    ]);
  });

  test('leave room for three sorts of every session', () => {
    const input = fc.record({
      memoryBytes: fc.integer({ min: 256, max: 64 * 1024 }).map((mib) => mib * MIB),
      vcpus: fc.integer({ min: 1, max: 64 }),
      maxConnections: fc.integer({ min: 10, max: 500 }),
    });
    fc.assert(
      fc.property(input, (server) => {
        const settings = new Map(postgresTuning(server).map(({ name, value }) => [name, value]));
        const bytes = (name: string) => parseSize(settings.get(name) ?? '') ?? Number.NaN;

        const sorts = 3 * server.maxConnections * bytes('work_mem');
        expect(bytes('shared_buffers') + sorts).toBeLessThanOrEqual(server.memoryBytes);
        expect(bytes('work_mem')).toBeGreaterThanOrEqual(64 * KIB);
        expect(bytes('effective_cache_size')).toBeLessThanOrEqual(server.memoryBytes);
      }),
    );
  });
});

/** The newest server binary in Debian's place. A container image has one elsewhere; CI installs it. */
function findPostgres(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const majors = readdirSync(root).toSorted((a, b) => Number(b) - Number(a));
  return majors
    .map((major) => path.join(root, major, 'bin/postgres'))
    .find((file) => existsSync(file));
}

const postgres = findPostgres();
const required = process.env['CI'] === 'true';

describe.skipIf(postgres === undefined && !required)(
  'as the real postgres reads them (skipped: no server in /usr/lib/postgresql)',
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'tuning-'));
      chmodSync(folder, 0o755);
      for (const name of ['postgresql.conf', 'postgresql.auto.conf']) {
        writeFileSync(path.join(folder, name), '');
      }
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    /** What `postgres -C name` says. The server refuses to run as root. */
    function ask(name: string, settings: readonly string[]): { value: string; message: string } {
      const args = ['-D', folder, '-C', name, ...settings.flatMap((setting) => ['-c', setting])];
      const asUser = [
        '--reuid=nobody',
        '--regid=nogroup',
        '--clear-groups',
        postgres ?? 'postgres',
      ];
      const root = process.getuid?.() === 0;
      const run = root
        ? spawnSync('setpriv', [...asUser, ...args], { encoding: 'utf8' })
        : spawnSync(postgres ?? 'postgres', args, { encoding: 'utf8' });
      return { value: run.stdout?.trim() ?? '', message: run.stderr ?? String(run.error) };
    }

    test.each(inputs)('%j', (input) => {
      const settings = postgresTuning(input);
      const flags = settings.map(({ name, value }) => `${name}=${value}`);

      for (const { name, value } of settings) {
        const said = ask(name, flags);
        expect(said.message).toBe('');
        expect(said.value, name).toBe(inBaseUnits(name, value));
      }
    });

    test('which does refuse a wrong one', () => {
      expect(ask('shared_buffers', ['shared_buffers=lots']).message).toContain('lots');
    });
  },
);

/** `-C` answers in the unit that the parameter is kept in, without naming it. */
const BASE_UNITS: Readonly<Record<string, number>> = {
  shared_buffers: 8 * KIB,
  effective_cache_size: 8 * KIB,
  maintenance_work_mem: KIB,
  work_mem: KIB,
};

function inBaseUnits(name: string, value: string): string {
  const bytes = parseSize(value);
  return bytes === undefined ? value : String(bytes / (BASE_UNITS[name] ?? 1));
}
