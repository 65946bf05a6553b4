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
    modified: []
`,
      },
    },
    {
      name: 'one that cannot be told',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    unknown: the submodule is not initialised
`,
      },
    },
  ],
  reject: [
    {
      name: 'many in a folder that nothing pins',
      file: 'git-facts.yaml',
      text: `gitlinks: { addons/web: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b }
checkouts:
  addons/web:
    modified: [a.py, b.py, c.py, d.py]
`,
      found: ['- addons/web has files that are changed: `a.py`, `b.py`, `c.py` and 1 more.'],
    },
  ],
});
