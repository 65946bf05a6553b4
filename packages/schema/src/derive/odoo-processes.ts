import { formatSize, floorToMib, MIB } from '../units/index.ts';

/**
 * Resident memory that one Odoo process takes on average: four of five requests are light (150 MB),
 * one is heavy (1 GB). Bytes. Source: Odoo documentation, "Deploying Odoo", worker number calculation.
 */
export const ODOO_PROCESS_BYTES = Math.ceil((0.8 * 150 + 0.2 * 1024) * MIB);

/** Users whom one worker serves. Source: same page, "1 worker ~= 6 concurrent users". */
export const USERS_PER_WORKER = 6;

/** `other` is staging or development: a neutralised copy that few people use and that runs no jobs. */
export type OdooRole = 'production' | 'other';

export interface OdooProcessesInput {
  /** CPU threads of the host. */
  readonly vcpus: number;
  /** Memory for this Odoo alone, in bytes. */
  readonly memoryBytes: number;
  readonly concurrentUsers: number;
  readonly role: OdooRole;
}

export interface OdooProcesses {
  /** The `workers` option: HTTP processes. */
  readonly workers: number;
  /** The `max_cron_threads` option: with workers, each is a process. */
  readonly cronThreads: number;
  /** Odoo starts one process for the websocket whenever it has workers. */
  readonly geventWorkers: 1;
  /** What these processes take on average, in bytes. */
  readonly memoryBytes: number;
  /** False when not even one worker fits into the memory. */
  readonly fits: boolean;
  /** One clause for each bound, the binding one first. */
  readonly reasons: readonly string[];
}

/** `max_cron_threads` of a role: one process runs the jobs of one database; a copy runs none. */
export function cronThreadsOf(role: OdooRole): number {
  return role === 'production' ? 1 : 0;
}

/** The least that an Odoo needs: one worker, its cron processes and the websocket process. Bytes. */
export function leastOdooBytes(role: OdooRole): number {
  return (1 + cronThreadsOf(role) + 1) * ODOO_PROCESS_BYTES;
}

/**
 * workers = min(2 × CPU + 1 − cron, ⌈users ÷ 6⌉, ⌊memory ÷ process⌋ − cron − 1), at least 1; a role
 * other than production gets 1. Source: Odoo documentation, "Deploying Odoo", builtin server:
 * "(#CPU * 2) + 1" for workers and cron together, six users a worker, 0.8 × 150 MB + 0.2 × 1 GB each.
 */
export function odooProcesses(input: OdooProcessesInput): OdooProcesses {
  const { vcpus, memoryBytes, concurrentUsers, role } = input;
  const cronThreads = cronThreadsOf(role);
  const byMemory = Math.floor(memoryBytes / ODOO_PROCESS_BYTES) - cronThreads - 1;
  const memory = formatSize(floorToMib(memoryBytes));
  const bounds = [
    {
      workers: 2 * vcpus + 1 - cronThreads,
      reason: `${vcpus} vCPU carry 2 × ${vcpus} + 1 processes, ${cronThreads} of them for cron`,
    },
    {
      workers: Math.ceil(concurrentUsers / USERS_PER_WORKER),
      reason: `${concurrentUsers} concurrent users at ${USERS_PER_WORKER} a worker`,
    },
    {
      workers: byMemory,
      reason: `${memory} at 324.8 MiB a process, less ${cronThreads} for cron and 1 for the websocket`,
    },
    ...(role === 'other' ? [{ workers: 1, reason: 'not production: one worker is enough' }] : []),
  ].toSorted((a, b) => a.workers - b.workers);
  const workers = Math.max(1, bounds[0]?.workers ?? 1);
  return {
    workers,
    cronThreads,
    geventWorkers: 1,
    memoryBytes: (workers + cronThreads + 1) * ODOO_PROCESS_BYTES,
    fits: byMemory >= 1,
    reasons: bounds.map((bound) => bound.reason),
  };
}
