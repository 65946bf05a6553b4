import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'no objective',
      text: `zones: { example.com: { ttl: 1d } }
`,
    },
  ],
  reject: [
    {
      name: 'one record',
      text: `objectives: { recovery-time: 30m }
zones: { example.com: { ttl: 5m, records: [{ name: old, ttl: 1d, a: 192.0.2.11 }] } }
`,
      found: [
        '50:9-52:22 The address of `old.example.com` may be kept for 86400 seconds; a recovery may take 30m.',
      ],
    },
  ],
});
