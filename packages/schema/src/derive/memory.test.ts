import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { GIB, MIB } from '../units/index.ts';
import { hostMemoryPlan, OS_MEMORY_BYTES } from './host-memory-plan.ts';
import type { HostMemoryInput } from './host-memory-plan.ts';
import { odooMemoryLimits } from './odoo-memory-limits.ts';
import { odooProcesses } from './odoo-processes.ts';

/** 2 vCPU and 4 GiB that production shares with staging, a proxy, a workflow tool and a dashboard. */
const SHARED_HOST = {
  hostMemoryBytes: 4 * GIB,
  reservations: [
    { id: 'os', bytes: OS_MEMORY_BYTES },
    { id: 'nginx', bytes: 64 * MIB },
    { id: 'n8n', bytes: 512 * MIB },
    { id: 'superset', bytes: 1024 * MIB },
  ],
  odoos: [
    { id: 'production', users: 20, role: 'production' },
    { id: 'staging', users: 2, role: 'other' },
  ],
} as const satisfies HostMemoryInput;

describe('the plan of a host', () => {
  test('gives staging its least and production the rest', () => {
    expect(hostMemoryPlan(SHARED_HOST)).toEqual({
      fits: true,
      shares: [
        { id: 'production', bytes: 1334 * MIB },
        { id: 'staging', bytes: 650 * MIB },
      ],
      spareBytes: 0,
    });
  });

  test('leads to two workers and one cron process on the shared host', () => {
    const plan = hostMemoryPlan(SHARED_HOST);

    const memoryBytes = plan.fits ? (plan.shares[0]?.bytes ?? 0) : 0;
    const got = odooProcesses({ vcpus: 2, memoryBytes, concurrentUsers: 20, role: 'production' });

    expect(got).toMatchObject({ workers: 2, cronThreads: 1, fits: true });
  });

  test('says by how much a host is short', () => {
    const small = { ...SHARED_HOST, hostMemoryBytes: 2 * GIB };

    // 512 + 64 + 512 + 1024 reserved, 975 for production, 650 for staging.
    expect(hostMemoryPlan(small)).toEqual({
      fits: false,
      neededBytes: 3737 * MIB,
      shortBytes: 1689 * MIB,
    });
  });

  test('shares the rest of two productions by their users', () => {
    const plan = hostMemoryPlan({
      hostMemoryBytes: 8 * GIB,
      reservations: [],
      odoos: [
        { id: 'bakery', users: 30, role: 'production' },
        { id: 'mill', users: 10, role: 'production' },
      ],
    });

    // 8192 − 2 × 975 = 6242 MiB: three quarters and one quarter.
    expect(plan).toEqual({
      fits: true,
      shares: [
        { id: 'bakery', bytes: (975 + 4681) * MIB },
        { id: 'mill', bytes: (975 + 1560) * MIB },
      ],
      spareBytes: MIB,
    });
  });

  test('without production leaves the rest', () => {
    const odoos = [{ id: 'staging', users: 9, role: 'other' }] as const;
    const plan = hostMemoryPlan({ hostMemoryBytes: GIB, reservations: [], odoos });

    expect(plan).toMatchObject({ fits: true, spareBytes: (1024 - 650) * MIB });
  });

  test('never gives more than there is, and every Odoo at least one worker', () => {
    const odoo = fc.record({
      id: fc.constantFrom('bakery', 'mill'),
      users: fc.nat(500),
      role: fc.constantFrom('production' as const, 'other' as const),
    });
    const reservation = fc.record({ id: fc.constant('x'), bytes: fc.nat(4 * GIB) });
    const input = fc.record({
      hostMemoryBytes: fc.nat(64 * 1024).map((mib) => mib * MIB),
      reservations: fc.array(reservation, { maxLength: 3 }),
      odoos: fc.array(odoo, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(input, (host) => {
        const plan = hostMemoryPlan(host);
        const reserved = host.reservations.reduce((sum, { bytes }) => sum + bytes, 0);
        if (!plan.fits) {
          expect(plan.neededBytes - plan.shortBytes).toBe(host.hostMemoryBytes);
          expect(plan.shortBytes).toBeGreaterThan(0);
          return;
        }
        const given = plan.shares.reduce((sum, { bytes }) => sum + bytes, 0);
        expect(plan.spareBytes).toBeGreaterThanOrEqual(0);
        expect(reserved + given + plan.spareBytes).toBe(host.hostMemoryBytes);
        for (const [i, { bytes: memoryBytes }] of plan.shares.entries()) {
          const role = host.odoos[i]?.role ?? 'other';
          const least = odooProcesses({ vcpus: 4, memoryBytes, concurrentUsers: 1, role });
          expect(least.fits).toBe(true);
        }
      }),
    );
  });
});

describe('limits of an Odoo', () => {
  test.each([
    // MiB of the budget: soft, hard, container
    [650, 1024, 1280, 650],
    [1334, 1334, 1667, 1334],
    [2048, 2048, 2560, 2048],
    [16_384, 2048, 2560, 16_384],
  ])('%i MiB', (budget, soft, hard, container) => {
    expect(odooMemoryLimits(budget * MIB + 1)).toEqual({
      softBytes: soft * MIB,
      hardBytes: hard * MIB,
      containerBytes: container * MIB,
    });
  });
});
