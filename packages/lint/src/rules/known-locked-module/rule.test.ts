import { testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "path": "addons/web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b", "modules": ["web_responsive"]}
] }
`,
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
      name: 'one of another repository',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "path": "addons/web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b", "modules": ["queue_job"]},
  {"name": "queue", "path": "addons/queue", "commit": "9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d", "modules": ["queue_job"]}
] }
`,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: {}
`,
      },
      found: ['2:107-2:118 addons/web has no `queue_job` at 4f1c2d3e5a6b.'],
    },
  ],
});
