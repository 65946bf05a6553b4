import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# Backups\n\nBackups run every night at 02:00 UTC.\n',
      beside,
    },
    {
      name: 'the same in other words',
      text: '# Backups\n\nBackups run daily at 2 AM UTC and are kept for 7 days.\n',
      beside,
    },
    { name: 'what was', text: '# Backups\n\nUntil March the backups ran at 04:00 UTC.\n', beside },
    {
      name: 'what is planned',
      text: '# Backups\n\nNext quarter the backups will run at 04:00 UTC.\n',
      beside,
    },
    {
      name: 'advice of others',
      text: '# Backups\n\nFor example, run backups at 04:00 UTC.\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another time in a sentence',
      text: '# Backups\n\nBackups run every night at 04:00 UTC.\n',
      beside,
      found: ['3:28-3:37 `04:00 UTC` is not the backup time of the backup production.'],
    },
    {
      name: 'a retention in a table',
      text: '# Backups\n\n| Backup | Daily | Weekly |\n|---|---|---|\n| production | 14 days | 4 |\n',
      beside,
      found: ['5:16-5:23 `14 days` is not the daily retention of the backup production.'],
    },
  ],
});
