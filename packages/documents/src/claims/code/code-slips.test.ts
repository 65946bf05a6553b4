import { describe, expect, test } from 'vitest';
import { readDocument } from '../../markup/read-document.ts';
import { fenced } from '../../testing/claims/code-claims-in.ts';
import { ledgerOf } from '../../ledger/ledger.ts';
import { bookshop } from '../../testing/claims/bookshop.ts';
import { codeSlips, postgresMajorOf } from './code-slips.ts';

/** `total_time → total_exec_time` for each slip, from the text at its span. */
function slips(text: string, major: number | undefined): readonly string[] {
  return codeSlips(readDocument({ file: 'docs/db.md', text }), major).map(
    ({ span, expected, text: said }) => {
      expect(text.slice(span.start.offset, span.end.offset)).toBe(said);
      return `${said} → ${expected ?? '?'}`;
    },
  );
}

const SLOW = 'SELECT query, total_time FROM pg_stat_statements ORDER BY mean_time DESC;';

describe('columns that are gone', () => {
  test.each<readonly [string, string, number | undefined, readonly string[]]>([
    [SLOW, 'sql', 16, ['total_time → total_exec_time', 'mean_time → mean_exec_time']],
    [SLOW, 'sql', undefined, ['total_time → total_exec_time', 'mean_time → mean_exec_time']],
    [
      `psql -c "${SLOW}"`,
      'bash',
      13,
      ['total_time → total_exec_time', 'mean_time → mean_exec_time'],
    ],
    ['select s.max_time\nfrom pg_stat_statements s', '', 16, ['max_time → max_exec_time']],
    [
      'select blk_read_time from pg_stat_statements',
      'sql',
      17,
      ['blk_read_time → shared_blk_read_time'],
    ],
    [
      'select procpid, current_query from pg_stat_activity',
      'sql',
      16,
      ['procpid → pid', 'current_query → query'],
    ],
    ['select * from pg_stat_activity where waiting', 'sql', 16, ['waiting → wait_event']],
    [
      'select replay_location from pg_stat_replication',
      'sql',
      16,
      ['replay_location → replay_lsn'],
    ],
    ['select checkpoints_req from pg_stat_bgwriter', 'sql', 17, ['checkpoints_req → ?']],
    ['select num_requested from pg_stat_bgwriter', 'sql', 15, ['num_requested → ?']],
    ['select wal_sync_time from pg_stat_wal', 'sql', 18, ['wal_sync_time → ?']],
    ['select write_bytes, writes from pg_stat_io', 'sql', 17, ['write_bytes → ?']],
    ['select t.total_vacuum_time from pg_stat_all_tables t', 'sql', 16, ['total_vacuum_time → ?']],
    ['select stats_since from pg_stat_statements', 'sql', 16, ['stats_since → ?']],
  ])('%s', (code, language, major, expected) => {
    expect(slips(fenced(language, code), major)).toEqual(expected);
  });
});

describe('columns that are there', () => {
  test.each<readonly [string, number | undefined, string]>([
    [SLOW, 12, ''],
    ['select total_exec_time from pg_stat_statements', 16, ''],
    ['select blk_read_time from pg_stat_statements', 16, ''],
    ['select total_time from ovens', 16, ''],
    ['select total_time from ovens; select 1 from pg_stat_statements', 16, ''],
    ['select o.total_time from ovens o join pg_stat_statements s on true', 16, ''],
    ['select total_exec_time as total_time from pg_stat_statements', 16, ''],
    ['select checkpoints_req from pg_stat_bgwriter', 16, ''],
    ['select wait_event from pg_stat_activity', 16, ''],
    ['select write_bytes from pg_stat_io', 18, ''],
    ['select write_bytes from pg_stat_io', undefined, ''],
    ['select last_seq_scan, last_autovacuum from pg_stat_user_tables', 16, ''],
    ['select num_timed from pg_stat_checkpointer', 17, ''],
    ['select wal_sync_time from pg_stat_wal', 17, ''],
    [SLOW, 16, '## Before the migration'],
    [SLOW, 16, 'Never run this:'],
    [`-- old\n${SLOW}`, 16, ''],
  ])('%s', (code, major, before) => {
    expect(slips(fenced('sql', code, before), major)).toEqual([]);
  });
});

test('the message says what the column was asked of, and since when it is gone', () => {
  const [slip] = codeSlips(
    readDocument({
      file: 'a.md',
      text: fenced('sql', 'select total_time from pg_stat_statements'),
    }),
    16,
  );
  expect(slip?.why).toBe(
    'pg_stat_statements of PostgreSQL 16 has no column total_time: 13 counts planning and execution apart.',
  );
  expect(slip?.from).toHaveLength(1);
});

test('the major version is the one that all servers have', () => {
  expect(postgresMajorOf(ledgerOf(bookshop()))).toBe(16);
});
