import { mergedStack, testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: WEB_LOCK,
      beside: {
        'vendor/oca.lock.json': `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "path": "addons/web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b"}
] }
`,
      },
    },
    {
      name: 'a lock that is not in use',
      text: WEB_LOCK,
      beside: {
        'vendor/oca.lock.json': `{ "deprecated": true, "repos": [{ "name": "web", "path": "addons/web", "commit": "9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d" }] }
`,
      },
    },
  ],
  reject: [
    {
      name: 'a gitlink',
      text: WEB_LOCK,
      beside: {
        '.gitmodules': `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
`,
        'git-facts.yaml': `gitlinks: { addons/web: 9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d }
`,
      },
      found: [
        '1:1-1:25 addons/web is at 9b8a7c6d5e4f (the gitlink) and at 4f1c2d3e5a6b (oca.lock.json).',
      ],
    },
    {
      name: 'the stack, and a lock without folders',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b"}
] }
`,
      beside: {
        'stack.yaml':
          mergedStack(`odoo: { addons: { oca: { repositories: { web: { commit: 9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d } } } } }
`),
      },
      found: [
        '30:19-30:59 addons/oca/web is at 9b8a7c6d5e4f (the stack) and at 4f1c2d3e5a6b (oca.lock.json).',
      ],
    },
  ],
});
