import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'an alert of something else',
      text: `monitoring: { probe-every: 5m, alerts: { disk: { when: disk 85% } } }
`,
    },
  ],
  reject: [
    {
      name: 'a word between',
      text: `monitoring: { probe-every: 5m, alerts: { down: { when: down for 30s } } }
`,
      found: ['52:13-52:25 `down for 30s` cannot be seen by a probe every 5m.'],
    },
  ],
});
