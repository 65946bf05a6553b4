/** A column that a view of PostgreSQL no longer has, or does not have yet. */
export interface GoneColumn {
  readonly view: string;
  readonly column: string;
  /** First major version without it. */
  readonly since: number;
  /** First major version with it, where it is one that came later; undefined for one that is gone. */
  readonly until?: number;
  /** What stands for it in that view now; undefined where nothing does. */
  readonly now: string | undefined;
  /** What became of it, as the end of a sentence. */
  readonly why: string;
}

const SPLIT = '13 counts planning and execution apart';
const WAL = '10 renamed locations to LSNs';
const CHECKPOINTS = '17 moved what is known of checkpoints to pg_stat_checkpointer';

/** Source: the release notes of PostgreSQL 9.2, 9.6, 10, 13, 17 and 18. */
export const GONE_COLUMNS: readonly GoneColumn[] = [
  ...['total', 'min', 'max', 'mean', 'stddev'].map((name) =>
    gone('pg_stat_statements', `${name}_time`, 13, `${name}_exec_time`, SPLIT),
  ),
  gone(
    'pg_stat_statements',
    'blk_read_time',
    17,
    'shared_blk_read_time',
    '17 counts shared, local and temporary blocks apart',
  ),
  gone(
    'pg_stat_statements',
    'blk_write_time',
    17,
    'shared_blk_write_time',
    '17 counts shared, local and temporary blocks apart',
  ),
  gone('pg_stat_activity', 'procpid', 10, 'pid', '9.2 renamed it'),
  gone('pg_stat_activity', 'current_query', 10, 'query', '9.2 renamed it'),
  gone('pg_stat_activity', 'waiting', 10, 'wait_event', '9.6 tells what is waited for instead'),
  ...['sent', 'write', 'flush', 'replay'].map((name) =>
    gone('pg_stat_replication', `${name}_location`, 10, `${name}_lsn`, WAL),
  ),
  gone('pg_stat_bgwriter', 'checkpoints_timed', 17, undefined, CHECKPOINTS),
  gone('pg_stat_bgwriter', 'checkpoints_req', 17, undefined, CHECKPOINTS),
  gone('pg_stat_bgwriter', 'checkpoint_write_time', 17, undefined, CHECKPOINTS),
  gone('pg_stat_bgwriter', 'checkpoint_sync_time', 17, undefined, CHECKPOINTS),
  gone('pg_stat_bgwriter', 'buffers_checkpoint', 17, undefined, CHECKPOINTS),
  gone('pg_stat_bgwriter', 'buffers_backend', 17, undefined, '17 counts them in pg_stat_io'),
  gone('pg_stat_progress_vacuum', 'max_dead_tuples', 17, 'max_dead_tuple_bytes', '17 counts bytes'),
  gone('pg_stat_io', 'op_bytes', 18, 'read_bytes', '18 counts the bytes of reads and writes apart'),
  ...['wal_write', 'wal_sync', 'wal_write_time', 'wal_sync_time'].map((name) =>
    gone('pg_stat_wal', name, 18, undefined, '18 counts them in pg_stat_io'),
  ),
  ...['num_timed', 'num_requested', 'restartpoints_timed'].map((name) =>
    gone('pg_stat_bgwriter', name, 1, undefined, 'it is one of pg_stat_checkpointer, from 17'),
  ),
];

/** Columns that came with a release, by view. Source: the release notes of PostgreSQL 13 to 18. */
export const NEW_COLUMNS: readonly GoneColumn[] = [
  ...['user', 'all', 'sys'].flatMap((whose) => [
    ...fresh(
      `pg_stat_${whose}_tables`,
      18,
      'total_vacuum_time total_autovacuum_time total_analyze_time total_autoanalyze_time',
    ),
    ...fresh(`pg_stat_${whose}_tables`, 16, 'last_seq_scan last_idx_scan n_tup_newpage_upd'),
    ...fresh(`pg_stat_${whose}_indexes`, 16, 'last_idx_scan'),
  ]),
  ...fresh('pg_stat_io', 18, 'read_bytes write_bytes extend_bytes'),
  ...fresh('pg_stat_checkpointer', 18, 'num_done slru_written'),
  ...fresh('pg_stat_database', 18, 'parallel_workers_to_launch parallel_workers_launched'),
  ...fresh('pg_stat_database', 14, 'session_time active_time sessions sessions_abandoned'),
  ...fresh(
    'pg_stat_statements',
    18,
    'parallel_workers_to_launch parallel_workers_launched wal_buffers_full',
  ),
  ...fresh(
    'pg_stat_statements',
    17,
    'shared_blk_read_time shared_blk_write_time local_blk_read_time local_blk_write_time stats_since minmax_stats_since',
  ),
  ...fresh('pg_stat_statements', 15, 'temp_blk_read_time temp_blk_write_time'),
  ...fresh('pg_stat_statements', 14, 'toplevel'),
  ...fresh(
    'pg_stat_progress_vacuum',
    17,
    'dead_tuple_bytes max_dead_tuple_bytes num_dead_item_ids indexes_total indexes_processed',
  ),
  ...fresh('pg_stat_progress_vacuum', 18, 'delay_time'),
  ...fresh('pg_stat_activity', 14, 'query_id'),
];

function fresh(view: string, until: number, columns: string): readonly GoneColumn[] {
  return columns.split(' ').map((column) => ({
    view,
    column,
    since: 1,
    until,
    now: undefined,
    why: `it came with ${until}`,
  }));
}

function gone(
  view: string,
  column: string,
  since: number,
  now: string | undefined,
  why: string,
): GoneColumn {
  return { view, column, since, now, why };
}

/** Supported releases have at least this major version: it is taken where nobody declares one. */
export const OLDEST_SUPPORTED = 13;
