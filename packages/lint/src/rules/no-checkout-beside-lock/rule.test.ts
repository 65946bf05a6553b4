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
    head: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b
`,
      },
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
      name: 'a submodule without lock',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
`,
      beside: {
        'git-facts.yaml': `gitlinks: { addons/web: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b }
checkouts:
  addons/web:
    head: 9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d
`,
      },
      found: ['1:1-1:25 addons/web is at 9b8a7c6d5e4f, and the gitlink says 4f1c2d3e5a6b.'],
    },
    {
      name: 'a merge that is not in it',
      file: 'repos.yaml',
      text: `./src/web:
  remotes: { oca: https://github.com/OCA/web, fork: https://github.com/example/web }
  merges: [oca 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b, fork 9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d]
`,
      beside: {
        'git-facts.yaml': `checkouts:
  src/web:
    head: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b
`,
      },
      found: ['3:58-3:103 src/web does not contain 9b8a7c6d5e4f.'],
    },
  ],
});
