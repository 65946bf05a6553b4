import { lockText, testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'depends': ['web', 'mail']}" }
`,
      },
    },
    {
      name: 'an own one',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'depends': ['bookshop']}" }
`,
        'addons/bookshop/__manifest__.py': `{'name': 'Bookshop', 'version': '18.0.1.0.0', 'author': 'Bookshop', 'license': 'LGPL-3', 'depends': ['web_responsive']}
`,
      },
    },
    {
      name: 'one that pip installs',
      text: WEB_LOCK,
      beside: {
        'requirements.txt': `odoo-addon-web-ink==18.0.1.0.0
`,
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'depends': ['web_ink']}" }
`,
      },
    },
    {
      name: 'where a repository is not there',
      text: lockText({
        'addons/web': {},
        'addons/project': {
          commit: '9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d',
          module: 'project_key',
        },
      }),
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'depends': ['web_ink']}" }
  addons/project: { unknown: the submodule is not initialised }
`,
      },
    },
  ],
  reject: [
    {
      name: 'one of Enterprise',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "path": "addons/web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b", "modules": ["web_till"]}
] }
`,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_till: "{'name': 'New', 'version': '18.0.1.0.0', 'depends': ['web_gantt']}" }
`,
      },
      found: [
        '2:107-2:117 `web_till` depends on `web_gantt`, which is one of Odoo Enterprise 18.0.',
      ],
    },
  ],
});
