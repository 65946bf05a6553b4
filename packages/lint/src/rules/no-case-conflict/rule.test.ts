import { testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `case-conflicts: []
`,
      },
    },
  ],
  reject: [
    {
      name: 'three',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `case-conflicts: [[addons/OCA, addons/Oca, addons/oca]]
`,
      },
      found: ['- addons/OCA and addons/Oca, addons/oca are one path on macOS and on Windows.'],
    },
  ],
});
