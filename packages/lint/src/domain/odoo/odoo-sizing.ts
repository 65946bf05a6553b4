import { ODOO_PROCESS_BYTES, worstCaseConnections } from '@stackwright/schema';
import type { OdooInstance } from '@stackwright/schema';

/** Processes and pools of one Odoo. */
export interface OdooLoad {
  readonly workers: number;
  /** `max_cron_threads`: processes where there are workers, threads where there are none. */
  readonly cron: number;
  /** Workers, cron, and the one for the websocket; a threaded server is one process. */
  readonly processes: number;
  /** What the processes take on average. */
  readonly memoryBytes: number;
  /** Connections when every pool is full. */
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
  const dbMaxconn = number('db_maxconn') ?? 64;
  const dbMaxconnGevent = number('db_maxconn_gevent') ?? dbMaxconn;
  const processes = workers === 0 ? 1 : workers + cron + 1;
  const connections =
    workers === 0
      ? dbMaxconn
      : worstCaseConnections({ workers, cronThreads: cron, dbMaxconn, dbMaxconnGevent });
  return { workers, cron, processes, memoryBytes: processes * ODOO_PROCESS_BYTES, connections };
}
