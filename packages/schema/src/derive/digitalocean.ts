import { GIB } from '../units/index.ts';
import { managedConnectionLimit } from './database-connections.ts';

export interface DigitalOceanSize {
  readonly vcpus: number;
  readonly memoryBytes: number;
  readonly diskBytes: number;
  /** US dollars a month, without taxes, backups and traffic beyond the allowance. */
  readonly priceMonthly: number;
}

export interface DigitalOceanDatabasePlan {
  readonly vcpus: number;
  readonly memoryBytes: number;
  /** Connections for applications: see `managedConnectionLimit`. */
  readonly connections: number;
}

/** Slug: vCPU, GiB of memory, GiB of disk, US dollars a month. */
const SIZES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  's-1vcpu-2gb': [1, 2, 50, 12],
  's-2vcpu-2gb': [2, 2, 60, 18],
  's-2vcpu-4gb': [2, 4, 80, 24],
  's-4vcpu-8gb': [4, 8, 160, 48],
  's-8vcpu-16gb': [8, 16, 320, 96],
};

/** Slug: vCPU, GiB of memory. Their prices have changed too often to be repeated here. */
const PLANS: Readonly<Record<string, readonly [number, number]>> = {
  'db-s-1vcpu-1gb': [1, 1],
  'db-s-1vcpu-2gb': [1, 2],
  'db-s-2vcpu-4gb': [2, 4],
  'db-s-4vcpu-8gb': [4, 8],
};

/**
 * A basic droplet size by its slug. Undefined for sizes that this table does not know: the user then
 * declares vCPUs, memory and disk. Source: DigitalOcean droplet pricing (basic, regular CPU).
 */
export function digitalOceanSize(slug: string): DigitalOceanSize | undefined {
  const row = Object.hasOwn(SIZES, slug) ? SIZES[slug] : undefined;
  if (row === undefined) return undefined;
  const [vcpus, memory, disk, priceMonthly] = row;
  return { vcpus, memoryBytes: memory * GIB, diskBytes: disk * GIB, priceMonthly };
}

/** A managed database plan by its slug; undefined when unknown. Source: DigitalOcean documentation. */
export function digitalOceanDatabasePlan(slug: string): DigitalOceanDatabasePlan | undefined {
  const row = Object.hasOwn(PLANS, slug) ? PLANS[slug] : undefined;
  if (row === undefined) return undefined;
  const [vcpus, memory] = row;
  const memoryBytes = memory * GIB;
  return { vcpus, memoryBytes, connections: managedConnectionLimit(memoryBytes) };
}
