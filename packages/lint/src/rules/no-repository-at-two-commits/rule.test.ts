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
    "vendor/web": {
      "branch": "18.0",
      "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b",
      "modules": ["web_timeline"],
      "url": "https://github.com/OCA/web"
    }
  }
}
`,
    },
    {
      name: 'two repositories',
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
    "addons/project": {
      "branch": "18.0",
      "commit": "9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d",
      "modules": ["project_key"],
      "url": "https://github.com/OCA/project"
    }
  }
}
`,
    },
  ],
  reject: [
    {
      name: 'submodules',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
[submodule "vendor/web"]
	path = vendor/web
	url = git@github.com:oca/web.git
`,
      beside: {
        'git-facts.yaml': `gitlinks: { addons/web: 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b, vendor/web: 9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d }
`,
      },
      found: [
        '4:1-4:25 oca/web is at 9b8a7c6d5e4f in vendor/web, and at 4f1c2d3e5a6b in addons/web.',
      ],
    },
  ],
});
