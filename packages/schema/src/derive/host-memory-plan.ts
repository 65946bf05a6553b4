import { ceilToMib, floorToMib, MIB } from '../units/index.ts';
import { leastOdooBytes } from './odoo-processes.ts';
import type { OdooRole } from './odoo-processes.ts';

/** Memory left to the operating system, sshd and the container engine. Bytes. A judgement. */
export const OS_MEMORY_BYTES = 512 * MIB;

export interface HostMemoryInput {
  readonly hostMemoryBytes: number;
  /** What everything but Odoo takes: the system itself and each service's memory limit. */
  readonly reservations: readonly { readonly id: string; readonly bytes: number }[];
  readonly odoos: readonly {
    readonly id: string;
    /** Concurrent users: the weight by which spare memory is shared. */
    readonly users: number;
    readonly role: OdooRole;
  }[];
}

/** Either the bytes of each Odoo, in the order given, or how much the host is short of. */
export type HostMemoryPlan =
  | {
      readonly fits: true;
      readonly shares: readonly { readonly id: string; readonly bytes: number }[];
      /** Not given to anyone. */
      readonly spareBytes: number;
    }
  | { readonly fits: false; readonly neededBytes: number; readonly shortBytes: number };

/**
 * Divides a host's memory: reservations first, then the least that each Odoo needs (one worker, cron
 * and websocket), then what remains goes to the production Odoos in proportion to their users. All of
 * it, because a share is a ceiling and a heavy request takes three times the average. When the least
 * does not fit, the plan says by how much, and invents nothing.
 * Source: Odoo documentation, "Deploying Odoo", memory size calculation.
 */
export function hostMemoryPlan(input: HostMemoryInput): HostMemoryPlan {
  const { hostMemoryBytes, reservations, odoos } = input;
  const reserved = sum(reservations.map(({ bytes }) => bytes));
  const least = sum(odoos.map(({ role }) => ceilToMib(leastOdooBytes(role))));
  const left = hostMemoryBytes - reserved - least;
  if (left < 0) return { fits: false, neededBytes: reserved + least, shortBytes: -left };

  const users = sum(odoos.map((odoo) => weightOf(odoo)));
  const shares = odoos.map((odoo) => {
    const extra = users === 0 ? 0 : floorToMib((left / users) * weightOf(odoo));
    return { id: odoo.id, bytes: ceilToMib(leastOdooBytes(odoo.role)) + extra };
  });
  const given = sum(shares.map(({ bytes }) => bytes));
  return { fits: true, shares, spareBytes: hostMemoryBytes - reserved - given };
}

function weightOf({ users, role }: HostMemoryInput['odoos'][number]): number {
  return role === 'production' ? Math.max(1, users) : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
