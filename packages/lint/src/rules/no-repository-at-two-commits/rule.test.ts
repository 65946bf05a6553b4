import { lockText, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: lockText({ 'addons/web': {}, 'vendor/web': { module: 'web_timeline' } }),
    },
    {
      name: 'two repositories',
      text: lockText({
        'addons/web': {},
        'addons/project': {
          commit: '9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d',
          module: 'project_key',
        },
      }),
    },
  ],
  reject: [
    {
      name: 'submodules',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
[submodule "vendor/web"]
	path = vendor/web
	url = git@github.com:oca/web.git
`,
      beside: {
        'git-facts.yaml': `gitlinks: { addons/web: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b, vendor/web: 9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d }
`,
      },
      found: [
        '4:1-4:25 oca/web is at 9b8a7c6d5e4f in vendor/web, and at 4f1c2d3e5a6b in addons/web.',
      ],
    },
  ],
});
