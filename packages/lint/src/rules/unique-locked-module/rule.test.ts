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
    },
    "addons/shop-web": {
      "branch": "18.0",
      "commit": "9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d",
      "modules": ["web_till"],
      "url": "https://github.com/OCA/shop-web"
    }
  }
}
`,
    },
    {
      name: 'two series',
      text: `{
  "lockVersion": 1,
  "series": "18.0",
  "repositories": {
    "addons/web": {
      "branch": "18.0",
      "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b",
      "modules": ["web_responsive"],
      "url": "https://github.com/OCA/web"
    },
    "addons/shop-web": {
      "branch": "18.0",
      "commit": "9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d",
      "modules": ["web_responsive"],
      "url": "https://github.com/OCA/shop-web"
    }
  }
}
`,
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
        'addons/own/web_responsive/__manifest__.py': `{'name': 'Web', 'version': '18.0.1.0.0', 'author': 'Bookshop', 'license': 'LGPL-3'}
`,
      },
      found: ['5:5-5:17 addons/web and addons/own/web_responsive both have `web_responsive`.'],
    },
  ],
});
