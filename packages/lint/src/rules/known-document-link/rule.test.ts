import { goodStack, testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = {
  'stack.yaml': goodStack(),
  'docs/ops/restore.md': '# Restoring\n\n## Stopping Odoo\n',
  'repository-facts.yaml': 'moved: { docs/restore.md: docs/ops/restore.md }\n',
};

testRule(rule, {
  accept: [
    { name: 'a file', text: '[restore](ops/restore.md)\n', beside },
    { name: 'a heading of it', text: '[stop](ops/restore.md#stopping-odoo)\n', beside },
    { name: 'a heading of the page', text: '[below](#the-end)\n\n# The end\n', beside },
    { name: 'an id that is set by hand', text: '[below](#end)\n\n<a id="end"></a>\n', beside },
    { name: 'the second heading of a name', text: '[below](#end-1)\n\n# End\n\n# End\n', beside },
    { name: 'an address', text: '[shop](https://shop.example.com/restore.md)\n', beside },
    { name: 'a line of a file', text: '[stop](ops/restore.md#L3)\n', beside },
  ],
  reject: [
    {
      name: 'a file that moved',
      text: '[restore](restore.md)\n',
      beside,
      found: ['1:11-1:21 There is no `docs/restore.md`.'],
    },
    {
      name: 'a file that never was',
      text: '[drill](drill.md)\n',
      beside,
      found: ['1:9-1:17 There is no `docs/drill.md`.'],
    },
    {
      name: 'an image',
      text: '![plan](plan.png)\n',
      beside,
      found: ['1:9-1:17 There is no `docs/plan.png`.'],
    },
    {
      name: 'a definition',
      text: 'See [drill].\n\n[drill]: drill.md\n',
      beside,
      found: ['3:10-3:18 There is no `docs/drill.md`.'],
    },
    {
      name: 'a heading of another page',
      text: '[stop](ops/restore.md#stop-odoo)\n',
      beside,
      found: ['1:8-1:32 `docs/ops/restore.md` has no heading `#stop-odoo`.'],
    },
    {
      name: 'a heading of the page',
      text: '[below](#the-end)\n\n# The ends\n',
      beside,
      found: ['1:9-1:17 This page has no heading `#the-end`.'],
    },
    {
      name: 'a dead link of the archive',
      text: '[drill](drill.md)\n',
      beside,
      file: 'docs/archive/index.md',
      found: ['1:9-1:17 There is no `docs/archive/drill.md`.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'a link whose file moved',
    text: '[restore](restore.md) it\n',
    after: '[restore](ops/restore.md) it\n',
    safety: 'safe',
    beside,
  },
  {
    name: 'a link with a heading',
    text: '[stop](restore.md#stopping-odoo)\n',
    after: '[stop](ops/restore.md#stopping-odoo)\n',
    safety: 'safe',
    beside,
  },
  {
    name: 'a heading that is nearly there',
    text: '[end](#the-end)\n\n# The ends\n',
    after: '[end](#the-ends)\n\n# The ends\n',
    safety: 'unsafe',
    beside,
  },
]);
