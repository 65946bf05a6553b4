import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { GIB, MIB } from '../units/index.ts';
import { ODOO_PROCESS_BYTES, odooProcesses } from './odoo-processes.ts';
import type { OdooRole } from './odoo-processes.ts';

const role = fc.constantFrom<OdooRole>('production', 'other');

describe('processes', () => {
  test.each([
    // vcpus, MiB, users, role, workers, cron, fits, what binds
    [2, 1334, 20, 'production', 2, 1, true, '1334 MiB'],
    [2, 650, 2, 'other', 1, 0, true, '2 concurrent users'],
    // The example of Odoo's documentation: 4 CPU, 60 users: 8 workers and 1 for cron, about 3 GB.
    [4, 8192, 60, 'production', 8, 1, true, '4 vCPU'],
    [2, 8192, 6, 'production', 1, 1, true, '6 concurrent users'],
    [2, 8192, 7, 'production', 2, 1, true, '7 concurrent users'],
    [1, 8192, 100, 'production', 2, 1, true, '1 vCPU'],
    [8, 65_536, 300, 'other', 1, 0, true, 'not production'],
    [2, 974, 20, 'production', 1, 1, false, '974 MiB'],
    [2, 975, 20, 'production', 1, 1, true, '975 MiB'],
    [1, 0, 0, 'other', 1, 0, false, '0 B'],
  ] as const)(
    '%i vCPU, %i MiB, %i users, %s: %i workers',
    (vcpus, mib, concurrentUsers, as, workers, cronThreads, fits, binding) => {
      const got = odooProcesses({ vcpus, memoryBytes: mib * MIB, concurrentUsers, role: as });

      expect(got).toMatchObject({ workers, cronThreads, geventWorkers: 1, fits });
      expect(got.reasons[0]).toContain(binding);
    },
  );

  test('the memory of the documented example is about 3 GB', () => {
    const got = odooProcesses({
      vcpus: 4,
      memoryBytes: 8 * GIB,
      concurrentUsers: 60,
      role: 'production',
    });

    // 9 processes there; the websocket process is the tenth.
    expect(got.memoryBytes - ODOO_PROCESS_BYTES).toBeGreaterThan(2.8 * GIB);
    expect(got.memoryBytes - ODOO_PROCESS_BYTES).toBeLessThan(3 * GIB);
  });

  test('fit into the memory exactly when they say so', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 64 }),
        fc.nat(64 * 1024),
        fc.nat(2000),
        role,
        (vcpus, mib, concurrentUsers, as) => {
          const memoryBytes = mib * MIB;
          const got = odooProcesses({ vcpus, memoryBytes, concurrentUsers, role: as });

          expect(got.workers).toBeGreaterThanOrEqual(1);
          expect(got.workers + got.cronThreads).toBeLessThanOrEqual(2 * vcpus + 1);
          expect(got.memoryBytes <= memoryBytes).toBe(got.fits);
        },
      ),
    );
  });

  test('more of anything never means fewer workers', () => {
    const input = fc.record({
      vcpus: fc.integer({ min: 1, max: 64 }),
      memoryBytes: fc.nat(64 * 1024).map((mib) => mib * MIB),
      concurrentUsers: fc.nat(2000),
      role,
    });
    fc.assert(
      fc.property(
        input,
        fc.constantFrom('vcpus', 'memoryBytes', 'concurrentUsers'),
        fc.nat(GIB),
        (less, key, extra) => {
          const more = { ...less, [key]: less[key] + extra };

          expect(odooProcesses(more).workers).toBeGreaterThanOrEqual(odooProcesses(less).workers);
        },
      ),
    );
  });
});
