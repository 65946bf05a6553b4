import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'time left after it was noticed',
      text: `objectives: { recovery-time: 4h }
monitoring: { probe-every: 1m, alerts: { down: { when: down 2m } } }
zones: { example.com: { ttl: 1h } }
`,
    },
    {
      name: 'no alert about outages',
      text: `objectives: { recovery-time: 5m }
monitoring: { alerts: { disk: { when: disk 85% } } }
zones: { example.com: { ttl: 5m } }
`,
    },
    {
      name: 'no objective',
      text: `zones: { example.com: { ttl: 1d } }
`,
    },
  ],
  reject: [
    {
      name: 'no time left after it was noticed',
      text: `objectives: { recovery-time: 10m }
monitoring: { probe-every: 1m, alerts: { down: { when: down 5m }, slow: { when: p95 3s } } }
zones: { example.com: { ttl: 5m } }
`,
      found: [
        '48:10-48:12 The address of `shop.example.com` may be kept for 300 seconds after 360 until somebody knows; a recovery may take 10m.',
      ],
    },
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
