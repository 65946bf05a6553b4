import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
`,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    branches: { '18.0': 4 }
`,
      },
    },
    {
      name: 'the tip',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
	shallow = true
`,
    },
  ],
  reject: [
    {
      name: 'yes',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
	shallow = yes
`,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    branches: { '18.0': 1 }
`,
      },
      found: [
        '4:12-4:15 addons/web is fetched without history, and ffffffffffff is not the tip of its branch.',
      ],
    },
  ],
});
