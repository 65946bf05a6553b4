import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [{ name: 'copies that stay', text: 'backups: { production: { recipients: [] } }' }],
  reject: [
    {
      name: 'a directory that is mounted from elsewhere',
      text: `backups:
  production:
    recipients: null
    offsite: { kind: directory, directory: /mnt/attic }
`,
      found: ['36:5-36:12 The backups of `production` leave their host in the clear.'],
    },
  ],
});
