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
    },
    {
      name: 'SSH',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = ssh://git@github.com/OCA/web.git
`,
    },
  ],
  reject: [
    {
      name: 'a folder, and a neighbour',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = /srv/git/web
[submodule "addons/project"]
	path = addons/project
	url = ../project
`,
      found: [
        '3:8-3:20 Code is fetched from a folder of one machine: /srv/git/web.',
        '6:8-6:18 An address depends on where the repository around it was cloned from: ../project.',
      ],
    },
    {
      name: 'what pip installs',
      file: 'requirements.txt',
      text: `odoo-addon-web-till @ git+http://git.example.com/web@4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b#subdirectory=web_till
`,
      found: ['1:23-1:53 Code is fetched without protection: http://git.example.com/web.'],
    },
  ],
});
