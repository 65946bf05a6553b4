import { lockText, mergedStack, testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: WEB_LOCK,
    },
    {
      name: 'a branch that is no series',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
	branch = main
`,
    },
    {
      name: 'a branch for a port',
      text: lockText({ 'addons/web': { branch: '18.0-mig-web_responsive' } }),
    },
    {
      name: 'another’s repository',
      file: '.gitmodules',
      text: `[submodule "lib/ink"]
	path = lib/ink
	url = https://git.example.com/ink
	branch = 7.0
`,
      beside: {
        'oca.lock.json': WEB_LOCK,
      },
    },
  ],
  reject: [
    {
      name: 'a submodule',
      text: WEB_LOCK,
      beside: {
        '.gitmodules': `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
	branch = 16.0
`,
      },
      found: ['4:11-4:15 OCA/web is on 16.0, and the series is 18.0.'],
    },
    {
      name: 'a lock for another series than the stack’s',
      text: lockText({ 'addons/oca/web': {} }, '17.0'),
      beside: {
        'stack.yaml': mergedStack(`{}
`),
      },
      found: ['3:13-3:19 The lock is for 17.0, and the series is 18.0.'],
    },
  ],
});
