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
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'development_status': 'Mature'}" }
`,
      },
    },
    {
      name: 'a word that is no grade',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'development_status': 'Wet'}" }
`,
      },
    },
  ],
  reject: [
    {
      name: 'one that says nothing, where more is asked',
      text: WEB_LOCK,
      options: { min: 'Production/Stable' },
      found: ['8:19-8:35 `web_responsive` is Beta, and the policy asks for Production/Stable.'],
    },
  ],
});
