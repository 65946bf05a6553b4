import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
`,
      beside: {
        'git-facts.yaml': `gitlinks: { addons/web: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b }
`,
      },
    },
    {
      name: 'what git cannot tell',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
`,
      beside: {
        'git-facts.yaml': `unknown: it is no git repository
`,
      },
    },
  ],
  reject: [
    {
      name: 'one of two',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
[submodule "addons/project"]
	path = addons/project
	url = https://github.com/OCA/project
`,
      beside: {
        'git-facts.yaml': `gitlinks: { addons/web: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b }
`,
      },
      found: [
        '4:1-4:29 addons/project is in .gitmodules, and no commit of it is in the repository.',
      ],
    },
  ],
});
