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
    branches: { '18.0': 30 }
`,
      },
    },
    {
      name: 'a history that is cut off',
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
    branches: { '18.0': shallow }
`,
      },
    },
  ],
  reject: [
    {
      name: 'one too many',
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
    branches: { '18.0': 6 }
`,
      },
      options: { commits: 5 },
      found: ['7:17-7:59 addons/web is locked 6 commits behind origin/18.0: 4f1c2d3e5a6b.'],
    },
  ],
});
