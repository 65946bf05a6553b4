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
    branches: { '18.0': 3 }
`,
      },
    },
    {
      name: 'a branch that was not fetched',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    branches: { '17.0': elsewhere }
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
      name: 'a gitlink',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
	branch = 18.0
`,
      beside: {
        'vendor/oca.lock.json': `{ "odoo_version": "18.0", "repos": [

] }
`,
        'git-facts.yaml': `checkouts:
  addons/web:
    branches: { '18.0': elsewhere }
`,
      },
      found: ['1:1-1:25 ffffffffffff of addons/web is not on the branch 18.0.'],
    },
  ],
});
