import { lockText, mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b", "path": "addons/web"}
] }
`,
    },
    {
      name: 'a lock that is not in use',
      text: `{ "deprecated": true, "repos": [{ "name": "web", "commit": "HEAD" }] }
`,
    },
    {
      name: 'a repository of the stack that is locked',
      text: lockText({ 'addons/oca/web': {} }),
      beside: {
        'stack.yaml': mergedStack(`odoo: { addons: { oca: { repositories: { web: {} } } } }
`),
      },
    },
    {
      name: 'what Doodba has declared',
      file: 'odoo/custom/src/addons.yaml',
      text: `web: [web_responsive]
`,
      beside: {
        'odoo/custom/src/repos.yaml': `./web:
  remotes: { oca: https://github.com/OCA/web }
  merges: [oca 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b]
`,
      },
    },
  ],
  reject: [
    {
      name: 'null, a short hash, and nothing',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "commit": null, "path": "addons/web"},
  {"name": "project", "commit": "4f1c2d3e5a", "path": "addons/project"},
  {"name": "helpdesk", "path": "addons/helpdesk"}
] }
`,
      found: [
        '2:29-2:33 OCA/web is locked to no commit.',
        '3:33-3:45 OCA/project is locked to `4f1c2d3e5a`, which is not a whole hash.',
        '4:12-4:22 OCA/helpdesk is locked to no commit.',
      ],
    },
    {
      name: 'what Doodba clones by itself',
      file: 'odoo/custom/src/addons.yaml',
      text: `web: [web_responsive]
`,
      found: ['1:1-1:4 Doodba clones `web` from the tip of a branch.'],
    },
    {
      name: 'a repository of the stack',
      text: lockText({ 'addons/oca/web': {} }),
      beside: {
        'stack.yaml':
          mergedStack(`odoo: { addons: { oca: { repositories: { web: {}, project: {} } } } }
`),
      },
      found: ['30:9-30:16 OCA/project has no commit, and no lock names it.'],
    },
  ],
});
