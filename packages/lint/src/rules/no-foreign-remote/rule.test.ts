import { lockText, mergedStack, testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      file: '.gitmodules',
      text: `[submodule "addons/oca/web"]
	path = addons/oca/web
	url = git@github.com:OCA/web.git
`,
    },
    {
      name: 'an own repository in an own folder',
      file: '.gitmodules',
      text: `[submodule "addons/shop"]
	path = addons/shop
	url = https://git.example.com/shop
`,
    },
    {
      name: 'a merge from a fork',
      file: 'repos.yaml',
      text: `./oca/web:
  remotes: { fork: https://github.com/example/web }
  merges: [fork 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b]
`,
    },
  ],
  reject: [
    {
      name: 'a clone of a fork',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    origin: https://github.com/example/web
`,
      },
      found: ['9:14-9:42 addons/web is a clone of example/web, not of OCA/web.'],
    },
    {
      name: 'what another file says otherwise',
      text: WEB_LOCK,
      beside: {
        '.gitmodules': `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/example/web
`,
        'git-facts.yaml': `checkouts:
  addons/web:
    origin: https://github.com/OCA/web
`,
      },
      found: ['3:8-3:38 example/web is pinned where OCA/web is meant.'],
    },
    {
      name: 'what the stack says otherwise',
      text: lockText({ 'addons/oca/web': {} }),
      beside: {
        'stack.yaml':
          mergedStack(`odoo: { addons: { oca: { repositories: { web: { url: "https://github.com/example/web" } } } } }
`),
      },
      found: ['9:14-9:42 OCA/web is pinned where example/web is meant.'],
    },
  ],
});
