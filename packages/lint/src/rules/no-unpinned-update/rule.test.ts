import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
`,
      beside: {
        'deploy.sh': `#!/bin/sh
set -eu
git pull --ff-only
git submodule update --init
`,
      },
    },
    {
      name: 'an aggregation of exact commits',
      file: 'repos.yaml',
      text: `./src/web:
  remotes: { oca: https://github.com/OCA/web }
  merges: [oca 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b]
`,
      beside: {
        'deploy.sh': `#!/bin/sh
set -eu
gitaggregate -c repos.yaml
`,
      },
    },
  ],
  reject: [
    {
      name: 'update --remote, and a pull within a shell',
      file: '.gitmodules',
      text: `[submodule "addons/web"]
	path = addons/web
	url = https://github.com/OCA/web
`,
      beside: {
        'deploy.sh': `#!/bin/sh
set -eu
git submodule update --init --remote
git submodule foreach --recursive 'git checkout 18.0 && git pull'
`,
      },
      found: [
        '3:1-3:37 `git submodule update --init --remote` takes whatever the branches hold at that moment.',
        '4:1-4:66 `git submodule foreach --recursive git checkout 18.0 && git pull` takes whatever the branches hold at that moment.',
      ],
    },
    {
      name: 'an aggregation of branches',
      file: 'repos.yaml',
      text: `./src/web:
  remotes: { oca: https://github.com/OCA/web }
  merges: [oca 18.0]
`,
      beside: {
        'deploy.sh': `#!/bin/sh
set -eu
gitaggregate -c ./repos.yaml -p
`,
      },
      found: [
        '3:1-3:32 `gitaggregate -c ./repos.yaml -p` takes whatever the branches hold at that moment.',
      ],
    },
    {
      name: 'a pull behind the aggregation',
      file: 'repos.yaml',
      text: `./src/web:
  remotes: { oca: https://github.com/OCA/web }
  merges: [oca 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b]
  shell_command_after: git pull oca 18.0
`,
      found: ['4:24-4:41 `git pull oca 18.0` takes whatever the branches hold at that moment.'],
    },
  ],
});
