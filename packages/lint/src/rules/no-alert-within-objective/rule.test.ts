import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'no objective',
      text: `monitoring: { alerts: { slow: { when: p95 500ms } } }
`,
    },
  ],
  reject: [
    {
      name: 'just below',
      text: `objectives: { latency-p95: 2s }
monitoring: { alerts: { slow: { when: p95 1s } } }
`,
      found: ['53:13-53:19 `p95 1s` rings while the objective, 2s, is still met.'],
    },
  ],
});
