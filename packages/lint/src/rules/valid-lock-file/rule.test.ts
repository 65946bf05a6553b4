import { lockText, testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: WEB_LOCK,
    },
    {
      name: 'a lock of another shape',
      text: `{ "odoo_version": "18.0", "repos": [
  {"name": "web", "path": "addons/web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b"}
] }
`,
    },
    {
      name: 'a file of git-aggregator, which has a rule of its own',
      file: 'repos.yaml',
      text: `./src/web:
  remotes: { oca: https://github.com/OCA/web }
  merges: [oca server-tools 18.0]
`,
    },
  ],
  reject: [
    {
      name: 'a lock whose commit is a branch',
      text: lockText({ 'addons/web': { commit: '18.0' } }),
      found: ['7:17-7:23 commit that is not exact.'],
    },
    {
      name: 'a submodule without address',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
`,
      found: ['1:1-1:25 A submodule without `url`.'],
    },
    {
      name: 'no lock at all',
      text: `[]
`,
      found: ['1:1-1:3 neither a map `repositories` nor a list `repos`.'],
    },
  ],
});
