import { testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: WEB_LOCK,
    },
    {
      name: 'one that nothing uses, in a list of those in use',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "path": "addons/web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b", "modules": ["web_responsive"]}
] }
`,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: 
      web_responsive: "{'name': 'Responsive'}"
      web_timeline: "{'name': 'Timeline'}"
`,
      },
    },
    {
      name: 'a lock that lists none at all',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "path": "addons/web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b"}
] }
`,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_timeline: "{'name': 'New', 'version': '18.0.1.0.0'}" }
`,
      },
    },
  ],
  reject: [
    {
      name: 'one that something in use needs',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "path": "addons/web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b", "modules": ["web_till"]}
] }
`,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: 
      web_till: "{'depends': ['web_timeline']}"
      web_timeline: "{'name': 'Timeline'}"
`,
      },
      found: [
        '2:12-2:17 addons/web has `web_timeline` at 4f1c2d3e5a6b, and the lock does not list it.',
      ],
    },
  ],
});
