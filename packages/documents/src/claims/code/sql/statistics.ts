/** A column that a view of PostgreSQL no longer has. */
export interface GoneColumn {
  readonly view: string;
  readonly column: string;
  /** First major version without it. */
  readonly since: number;
  /** What stands for it in that view now; undefined where nothing does. */
  readonly now: string | undefined;
  /** What became of it, as the end of a sentence. */
  readonly why: string;
}

const SPLIT = '13 counts planning and execution apart';
const WAL = '10 renamed locations to LSNs';
const CHECKPOINTS = '17 moved what is known of checkpoints to pg_stat_checkpointer';

/** Source: the release notes of PostgreSQL 9.2, 9.6, 10, 13 and 17. */
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
];

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
