import { testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    branches: { '18.0': 30 }
`,
      },
    },
    {
      name: 'a history that is cut off',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    branches: { '18.0': shallow }
`,
      },
    },
  ],
  reject: [
    {
      name: 'one too many',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    branches: { '18.0': 6 }
`,
      },
      options: { commits: 5 },
      found: ['7:17-7:59 addons/web is locked 6 commits behind origin/18.0: 4f1c2d3e5a6b.'],
    },
  ],
});
