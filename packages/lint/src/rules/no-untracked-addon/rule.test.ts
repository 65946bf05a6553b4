import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: `{
  "lockVersion": 1,
  "series": "18.0",
  "repositories": {
    "addons/web": {
      "branch": "18.0",
      "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b",
      "modules": ["web_responsive"],
      "url": "https://github.com/OCA/web"
    }
  }
}
`,
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
      text: `{
  "lockVersion": 1,
  "series": "18.0",
  "repositories": {
    "addons/web": {
      "branch": "18.0",
      "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b",
      "modules": ["web_responsive"],
      "url": "https://github.com/OCA/web"
    }
  }
}
`,
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
