import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'development',
      text: `environments: { development: { host: shelf } }
`,
    },
  ],
  reject: [
    {
      name: 'another name',
      text: `environments: { trial: { host: shelf, kind: staging } }
`,
      found: ['25:11-25:16 `trial` runs on `shelf`, the host of `production`.'],
    },
  ],
});
