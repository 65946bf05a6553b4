import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'no costs',
      text: `{}
`,
    },
  ],
  reject: [
    {
      name: 'less than the list price',
      text: `hosts: { shelf: { provider: { size: s-8vcpu-16gb } } }
costs: { lines: { shelf: { monthly: 48, for: hosts.shelf } } }
`,
      found: ['52:16-52:18 48 is less than the list price of s-8vcpu-16gb, 96 a month.'],
    },
  ],
});
