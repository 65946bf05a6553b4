import { GIB, KIB, MIB } from '../units/index.ts';

export interface PostgresTuningInput {
  /** Memory limit of the container, bytes. */
  readonly memoryBytes: number;
  readonly vcpus: number;
  /** At least the worst case of all clients, and three more for the superuser. */
  readonly maxConnections: number;
}

export interface PostgresSetting {
  readonly name: string;
  /** As postgresql.conf and `-c name=value` take it; its `MB` are MiB. */
  readonly value: string;
}

/**
 * Settings of a PostgreSQL (13 to 18) that has a container to itself and an SSD below it.
 *
 * - shared_buffers: 25 % of memory. "A reasonable starting value" (PostgreSQL, Resource Consumption).
 * - effective_cache_size: 75 %, a planner's estimate of both caches, nothing is allocated.
 * - maintenance_work_mem: 1/16, from 16 MB to 1 GB; each autovacuum worker may take it.
 * - work_mem: (memory − shared_buffers) ÷ (3 × connections), from 64 kB (the least) to 64 MB: every
 *   sort or hash of every session may take it, so it is bounded by the connections.
 * - random_page_cost 1.1 and effective_io_concurrency 200: random reads cost little on an SSD.
 * - parallel workers: the vCPUs there are, at most half of them (and at most 4) for one query.
 */
export function postgresTuning(input: PostgresTuningInput): readonly PostgresSetting[] {
  const { memoryBytes, vcpus, maxConnections } = input;
  const sharedBuffers = memoryBytes / 4;
  const maintenance = clamp(memoryBytes / 16, 16 * MIB, GIB);
  const workMem = clamp((memoryBytes - sharedBuffers) / (3 * maxConnections), 64 * KIB, 64 * MIB);
  return [
    { name: 'max_connections', value: String(maxConnections) },
    { name: 'shared_buffers', value: megabytes(sharedBuffers) },
    { name: 'effective_cache_size', value: megabytes((memoryBytes * 3) / 4) },
    { name: 'maintenance_work_mem', value: megabytes(maintenance) },
    { name: 'work_mem', value: `${Math.floor(workMem / KIB)}kB` },
    { name: 'random_page_cost', value: '1.1' },
    { name: 'effective_io_concurrency', value: '200' },
    { name: 'checkpoint_completion_target', value: '0.9' },
    { name: 'max_worker_processes', value: String(Math.max(8, vcpus)) },
    { name: 'max_parallel_workers', value: String(vcpus) },
    {
      name: 'max_parallel_workers_per_gather',
      value: String(Math.min(4, Math.ceil(vcpus / 2))),
    },
  ];
}

/** At least 1 MB: all settings above start higher or at less than that. */
function megabytes(bytes: number): string {
  return `${Math.max(1, Math.floor(bytes / MIB))}MB`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
