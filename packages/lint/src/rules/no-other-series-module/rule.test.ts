import { testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: WEB_LOCK,
    },
    {
      name: 'a version without series',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '1.0'}" }
`,
      },
    },
    {
      name: 'one that nothing uses',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '17.0.1.2.0'}" }
`,
        'addons/bookshop/__manifest__.py': `{'name': 'Bookshop', 'version': '18.0.1.0.0', 'author': 'Bookshop', 'license': 'LGPL-3'}
`,
      },
    },
  ],
  reject: [
    {
      name: 'one that is not ported, and chosen',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "path": "addons/web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b", "modules": ["web_till"]}
] }
`,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_till: "{'name': 'New', 'version': '18.0.1.0.0', 'installable': False}" }
`,
      },
      found: ['2:107-2:117 `web_till` says that it cannot be installed.'],
    },
    {
      name: 'one that an own addon needs',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '17.0.1.2.0'}" }
`,
        'addons/bookshop/__manifest__.py': `{'name': 'Bookshop', 'version': '18.0.1.0.0', 'author': 'Bookshop', 'license': 'LGPL-3', 'depends': ['web_responsive']}
`,
      },
      found: ['8:19-8:35 `web_responsive` 17.0.1.2.0 is for 17.0, and the series is 18.0.'],
    },
  ],
});
