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
        'git-facts.yaml': `case-conflicts: []
`,
      },
    },
  ],
  reject: [
    {
      name: 'three',
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
        'git-facts.yaml': `case-conflicts: [[addons/OCA, addons/Oca, addons/oca]]
`,
      },
      found: ['- addons/OCA and addons/Oca, addons/oca are one path on macOS and on Windows.'],
    },
  ],
});
