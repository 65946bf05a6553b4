import { testRule, WEB_LOCK } from '../../testing/index.ts';
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
        'git-facts.yaml': `gitlinks: { addons/web: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b }
`,
      },
    },
    {
      name: 'what git cannot tell',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `unknown: it is no git repository
`,
      },
    },
  ],
  reject: [
    {
      name: 'one where there is no .gitmodules at all',
      text: 'odoo-addon-web==18.0.1.0.0\n',
      file: 'requirements.txt',
      beside: {
        'git-facts.yaml': `gitlinks: { addons/web: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b }
`,
      },
      found: ['- No entry in .gitmodules belongs to the submodule `addons/web`.'],
    },
    {
      name: 'many',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `gitlinks:
  addons/project: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b
  addons/helpdesk: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b
  addons/web: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b
  addons/stock: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b
  addons/sale: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b
`,
      },
      found: [
        '- No entry in .gitmodules belongs to the submodules `addons/project`, `addons/helpdesk`, `addons/web` and 2 more.',
      ],
    },
  ],
});
