import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const OLD = 'psql -c "select total_time from pg_stat_statements"\n';

testRule(rule, {
  accept: [
    { name: 'the new names', text: 'psql -c "select mean_exec_time from pg_stat_statements"\n' },
    { name: 'a column of another table', text: 'psql -c "select total_time from ovens"\n' },
    { name: 'a server before 13', text: OLD, versions: { postgresql: '12' } },
  ],
  reject: [
    {
      name: 'an old name in a word',
      text: OLD,
      found: ['1:9-1:52 pg_stat_statements has no column `total_time`.'],
    },
    {
      name: 'an old name in a heredoc',
      text: 'psql <<EOF\nselect mean_time from pg_stat_statements;\nEOF\n',
      versions: { postgresql: '16' },
      found: ['2:1-3:1 pg_stat_statements has no column `mean_time`.'],
    },
  ],
});
