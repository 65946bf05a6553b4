import type { Limits } from '@stackwright/schema';
import type { ComposeMapping } from './value.ts';

const MEBIBYTE = 1024 * 1024;

/** Stops a fork bomb; a busy PostgreSQL or a threaded Python service stays far below it. */
const PIDS = 1024;

/**
 * `mem_limit` and `cpus` rather than `deploy.resources`: both apply without Swarm, but the compose
 * specification leaves `deploy` optional. Swap is not allowed on top: a service that swaps slows the
 * whole host down, one that is killed is restarted.
 */
export function limits({ memoryBytes, cpus }: Limits): ComposeMapping {
  const memory = memoryBytes === undefined ? undefined : size(memoryBytes);
  return { mem_limit: memory, memswap_limit: memory, cpus, pids_limit: PIDS };
}

/** Bytes as Compose reads them: `m` is 1024 × 1024. */
export function size(bytes: number): string | number {
  return bytes % MEBIBYTE === 0 ? `${bytes / MEBIBYTE}m` : bytes;
}
