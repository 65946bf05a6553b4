import { mergedStack, testRule } from '../../testing/index.ts';
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
    },
    {
      name: 'a branch that is no series',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
	branch = main
`,
    },
    {
      name: 'a branch for a port',
      text: `{
  "lockVersion": 1,
  "series": "18.0",
  "repositories": {
    "addons/web": {
      "branch": "18.0-mig-web_responsive",
      "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b",
      "modules": ["web_responsive"],
      "url": "https://github.com/OCA/web"
    }
  }
}
`,
    },
    {
      name: 'another’s repository',
      file: '.gitmodules',
      text: `[submodule "lib/ink"]
	path = lib/ink
	url = https://git.example.com/ink
	branch = 7.0
`,
      beside: {
        'oca.lock.json': `{
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
      },
    },
  ],
  reject: [
    {
      name: 'a submodule',
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
        '.gitmodules': `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
	branch = 16.0
`,
      },
      found: ['4:11-4:15 OCA/web is on 16.0, and the series is 18.0.'],
    },
    {
      name: 'a lock for another series than the stack’s',
      text: `{
  "lockVersion": 1,
  "series": "17.0",
  "repositories": {
    "addons/oca/web": {
      "branch": "18.0",
      "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b",
      "modules": ["web_responsive"],
      "url": "https://github.com/OCA/web"
    }
  }
}
`,
      beside: {
        'stack.yaml': mergedStack(`{}
`),
      },
      found: ['3:13-3:19 The lock is for 17.0, and the series is 18.0.'],
    },
  ],
});
