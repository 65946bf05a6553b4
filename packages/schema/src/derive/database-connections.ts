import { GIB } from '../units/index.ts';

/** Never more than this a process: an Odoo worker serves one request at a time. A judgement. */
const MOST = 16;
/** Never less: a request, its cursor on the registry, the bus and a report can be open at once. */
const LEAST = 4;

export interface DbMaxconnInput {
  /** Connections that the server gives to applications; absent when the plan is unknown. */
  readonly limit?: number;
  /** Connections that the server's other clients may open. */
  readonly others: number;
  /** Odoo processes on this server: workers, cron and websocket processes of every Odoo. */
  readonly processes: number;
}

export interface DbMaxconn {
  /** The `db_maxconn` option. Each process has a pool of its own of this size. */
  readonly perProcess: number;
  /** Connections when every pool is full: processes × perProcess. */
  readonly worstCase: number;
  /** `no`: the worst case and the others exceed the limit. `unknown`: no limit was given. */
  readonly fits: 'yes' | 'no' | 'unknown';
}

/**
 * db_maxconn = (limit − others) ÷ processes, from 4 to 16; 16 when the limit is unknown.
 * Odoo's pool belongs to a process, not to the server: the default of 64 means (workers + cron) × 64
 * + 64 connections in the worst case. Source: odoo/sql_db.py (`ConnectionPool`).
 */
export function dbMaxconn({ limit, others, processes }: DbMaxconnInput): DbMaxconn {
  if (limit === undefined) {
    return { perProcess: MOST, worstCase: processes * MOST, fits: 'unknown' };
  }
  const share = Math.floor((limit - others) / Math.max(1, processes));
  const perProcess = Math.min(MOST, Math.max(LEAST, share));
  const worstCase = processes * perProcess;
  return { perProcess, worstCase, fits: worstCase + others <= limit ? 'yes' : 'no' };
}

export interface OdooPools {
  readonly workers: number;
  readonly cronThreads: number;
  readonly dbMaxconn: number;
  /** `db_maxconn_gevent` (from 17.0), the websocket process's own pool; `dbMaxconn` when absent. */
  readonly dbMaxconnGevent?: number;
}

/** The most connections that one Odoo opens: (workers + cron) × db_maxconn + the websocket's pool. */
export function worstCaseConnections(pools: OdooPools): number {
  const { workers, cronThreads, dbMaxconn: each, dbMaxconnGevent = each } = pools;
  return (workers + cronThreads) * each + dbMaxconnGevent;
}

/**
 * Connections that a DigitalOcean managed PostgreSQL gives to applications: 25 per GiB of memory, of
 * which 3 are kept for maintenance: 22, 47, 97, 197 for 1, 2, 4, 8 GiB.
 * Source: DigitalOcean documentation, "PostgreSQL limits".
 */
export function managedConnectionLimit(planMemoryBytes: number): number {
  return Math.max(0, Math.floor((25 * planMemoryBytes) / GIB) - 3);
}
