import { goodStack, testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = {
  'stack.yaml': goodStack(),
  Makefile: 'backup:\n\ttrue\nrestore: backup\n\ttrue\n',
  'package.json': '{ "scripts": { "shelve": "true" } }\n',
};

testRule(rule, {
  accept: [
    { name: 'a target', text: 'Run `make backup`.\n', beside },
    { name: 'a script', text: '```sh\nnpm run shelve\n```\n', beside },
    { name: 'a program whose file nobody has', text: 'Run `just backup`.\n', beside },
    { name: 'a target that was', text: 'Until March it was `make dump`.\n', beside },
    { name: 'a Makefile elsewhere', text: '```sh\nmake -C ../odoo dump\n```\n', beside },
  ],
  reject: [
    {
      name: 'a target in words',
      text: 'Run `make bakup`.\n',
      beside,
      found: ['1:11-1:16 `make bakup`: there is no such target.'],
    },
    {
      name: 'a target in a block',
      text: '```sh\nmake restore dump\n```\n',
      beside,
      found: ['2:14-2:18 `make dump`: there is no such target.'],
    },
    {
      name: 'a script',
      text: '```sh\nnpm run shelf\n```\n',
      beside,
      found: ['2:9-2:14 `npm run shelf`: there is no such script.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'a slip',
    text: 'Run `make bakup`.\n',
    after: 'Run `make backup`.\n',
    safety: 'unsafe',
    beside,
  },
]);
