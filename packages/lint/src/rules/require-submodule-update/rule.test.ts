import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const pull = `#!/usr/bin/env bash
git -C /srv/shop pull --ff-only
`;

testRule(rule, {
  accept: [
    { name: 'a repository of which nothing is known', text: pull },
    {
      name: 'a pull that updates, and a setting that does',
      text: `#!/usr/bin/env bash
git clone --recursive https://git.example.com/shop.git
git -C shop pull --ff-only --recurse-submodules
`,
    },
    {
      name: 'a setting of the clone',
      text: `#!/usr/bin/env bash
git config submodule.recurse true
git pull --ff-only
`,
      beside: { 'setup.sh': '#!/bin/sh\ngit submodule update --init\n' },
    },
  ],
  reject: [
    {
      name: 'a script beside one that updates',
      text: pull,
      beside: { 'setup.sh': '#!/bin/sh\ngit submodule update --init\n' },
      found: ['2:1-2:32 This git pull leaves submodules as they are.'],
    },
  ],
});
