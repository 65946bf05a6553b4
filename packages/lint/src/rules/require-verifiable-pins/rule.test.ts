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
    head: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b
`,
      },
    },
    {
      name: 'a repository without addons',
      file: '.gitmodules',
      text: `[submodule "docs/theme"]
	path = docs/theme
	url = https://git.example.com/theme
`,
      beside: {
        'git-facts.yaml': `checkouts:
  docs/theme:
    branches: {}
`,
      },
    },
  ],
  reject: [
    {
      name: 'a commit that was not fetched',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    head: 9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d
    absent: [4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b]
`,
      },
      found: [
        '7:17-7:59 This clone cannot tell whether `addons/web` is as pinned: a commit that is named for it is not in this clone.',
      ],
    },
    {
      name: 'a branch that was not fetched',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    branches: {}
`,
      },
      found: [
        '7:17-7:59 This clone cannot tell whether `addons/web` is as pinned: no branch 18.0 was fetched.',
      ],
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
      found: [
        '7:17-7:59 This clone cannot tell whether `addons/web` is as pinned: the clone is shallow: its history is cut off.',
      ],
    },
    {
      name: 'two for one reason',
      text: lockText({ 'addons/web': {}, 'addons/project': { module: 'project_key' } }),
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    unknown: the submodule is not initialised
  addons/project: { unknown: the submodule is not initialised }
`,
      },
      found: [
        '7:17-7:59 This clone cannot tell whether `addons/web`, `addons/project` are as pinned: the submodule is not initialised.',
      ],
    },
    {
      name: 'a repository that git does not know',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `unknown: it is no git repository
`,
      },
      found: ['- This clone cannot tell what the repository pins: it is no git repository.'],
    },
    {
      name: 'a lock that says no folder',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b"}
] }
`,
      found: [
        '2:12-2:17 This clone cannot tell whether `OCA/web` is as pinned: nothing says where it is checked out.',
      ],
    },
  ],
});
