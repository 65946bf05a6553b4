import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    { name: 'no promise', text: '{}' },
    {
      name: 'a drill',
      text: 'objectives: { recovery-time: 4h }\nbackups: { production: { drill: { every: month } } }\n',
    },
    { name: 'no backups at all', text: 'objectives: { recovery-time: 4h }\nbackups: null\n' },
  ],
  reject: [
    {
      name: 'a promise that nobody tried',
      text: 'objectives: { recovery-time: 4h }\n',
      found: [
        '49:18-49:20 A recovery within 4h is promised, and no restore of `production` is ever tried.',
      ],
    },
  ],
});
