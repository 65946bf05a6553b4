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
    untracked-addons: []
`,
      },
    },
  ],
  reject: [
    {
      name: 'several',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    untracked-addons: [web_till, web_ink]
`,
      },
      found: [
        '5:5-5:17 addons/web holds addons that its repository does not know: `web_till`, `web_ink`.',
      ],
    },
  ],
});
