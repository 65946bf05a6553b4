import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    { name: 'no promise', text: 'title: A shop' },
    {
      name: 'a directory that is mounted from elsewhere',
      text: `objectives: { recovery-point: 1d }
backups: { production: { offsite: { kind: directory, directory: /mnt/attic } } }
`,
    },
  ],
  reject: [
    {
      name: 'a recovery point',
      text: 'objectives: { recovery-point: 1d }',
      found: [
        '49:19-49:21 A recovery is promised, and the backups of `production` are on `shelf` alone.',
      ],
    },
  ],
});
