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
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'development_status': 'Mature'}" }
`,
      },
    },
    {
      name: 'a word that is no grade',
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
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'development_status': 'Wet'}" }
`,
      },
    },
  ],
  reject: [
    {
      name: 'one that says nothing, where more is asked',
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
      options: { min: 'Production/Stable' },
      found: ['8:19-8:35 `web_responsive` is Beta, and the policy asks for Production/Stable.'],
    },
  ],
});
