import { lockText, testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: lockText({
        'addons/web': {},
        'addons/shop-web': {
          commit: '9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d',
          module: 'web_till',
        },
      }),
    },
    {
      name: 'two series',
      text: lockText({
        'addons/web': {},
        'addons/shop-web': { commit: '9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d' },
      }),
      beside: {
        'git-facts.yaml': `checkouts:
  addons/shop-web:
    modules: { web_responsive: "{'name': 'New', 'version': '17.0.1.0.0'}" }
`,
      },
    },
  ],
  reject: [
    {
      name: 'a copy among the own',
      text: WEB_LOCK,
      beside: {
        'addons/own/web_responsive/__manifest__.py': `{'name': 'Web', 'version': '18.0.1.0.0', 'author': 'Bookshop', 'license': 'LGPL-3'}
`,
      },
      found: ['5:5-5:17 addons/web and addons/own/web_responsive both have `web_responsive`.'],
    },
  ],
});
