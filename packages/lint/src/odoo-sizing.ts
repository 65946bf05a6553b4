import type { OdooInstance } from '@stackwright/schema';
import { MIB } from '@stackwright/schema';

/**
 * Resident memory of an Odoo process on average: four of five requests are light (150 MB), one is
 * heavy (1 GB). Bytes. Source: Odoo documentation, "Deploying Odoo", worker number calculation.
 */
const PROCESS_BYTES = Math.ceil((0.8 * 150 + 0.2 * 1024) * MIB);

/** Processes and pools of one Odoo. */
export interface OdooLoad {
  readonly workers: number;
  /** `max_cron_threads`: processes where there are workers, threads where there are none. */
  readonly cron: number;
  /** Workers, cron, and the one for the websocket; a threaded server is one process. */
  readonly processes: number;
  /** What the processes take on average. */
  readonly memoryBytes: number;
  /** Connections when every pool is full. Source: odoo/sql_db.py, a pool for each process. */
  readonly connections: number;
}

/** What an Odoo of the stack asks of its host and its server. */
export function loadOf({ options }: OdooInstance): OdooLoad {
  const number = (name: string): number | undefined => {
    const value = options.find((option) => option.name === name)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  // Defaults of odoo/tools/config.py.
  const workers = number('workers') ?? 0;
  const cron = number('max_cron_threads') ?? 2;
  const pool = number('db_maxconn') ?? 64;
  const processes = workers === 0 ? 1 : workers + cron + 1;
  const connections =
    workers === 0 ? pool : (workers + cron) * pool + (number('db_maxconn_gevent') ?? pool);
  return { workers, cron, processes, memoryBytes: processes * PROCESS_BYTES, connections };
}
