import { goodStack, testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'a column of that version',
      text: '```sql\nSELECT total_exec_time FROM pg_stat_statements;\n```\n',
      beside,
    },
    {
      name: 'a column of another table',
      text: '```sql\nSELECT total_time FROM tills;\n```\n',
      beside,
    },
    {
      name: 'a query that was',
      text: 'Before PostgreSQL 13 this was:\n\n```sql\nSELECT total_time FROM pg_stat_statements;\n```\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'a column of an older version',
      text: '```sql\nSELECT total_time FROM pg_stat_statements;\n```\n',
      beside,
      found: ['2:8-2:18 `total_time` does not work here.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'a column that has another name',
    text: '```sql\nSELECT total_time FROM pg_stat_statements;\n```\n',
    after: '```sql\nSELECT total_exec_time FROM pg_stat_statements;\n```\n',
    safety: 'unsafe',
    beside,
  },
]);
