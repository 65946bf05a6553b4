import { goodStack, testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const MANIFEST = '{"name": "Till", "version": "18.0.1.0.0", "license": "LGPL-3"}\n';
const beside = {
  'stack.yaml': goodStack(),
  'addons/till_sale/__manifest__.py': MANIFEST,
  'addons/till_stock/__manifest__.py': MANIFEST,
};

testRule(rule, {
  accept: [
    { name: 'a module', text: 'The module `till_sale` sells.\n', beside },
    { name: "a module of Odoo's", text: 'The module `sale_stock` of Odoo.\n', beside },
    { name: 'a module of a kind of its own', text: 'The module `kiln_clay` burns.\n', beside },
    { name: 'the number of them', text: 'There are 2 modules in total.\n', beside },
    { name: 'about as many', text: 'There are about 20 modules in total.\n', beside },
    { name: 'a number that was', text: 'Until March there were 14 modules in total.\n', beside },
  ],
  reject: [
    {
      name: 'a slip',
      text: 'The module `till_stok` counts.\n',
      beside,
      found: ['1:13-1:22 There is no module `till_stok`.'],
    },
    {
      name: 'another number',
      text: 'There are 14 modules in total.\n',
      beside,
      found: ['1:11-1:13 There are 2 modules in the repository, not 14.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'a number',
    text: 'There are 14 modules in total.\n',
    after: 'There are 2 modules in total.\n',
    safety: 'unsafe',
    beside,
  },
  {
    name: 'a name',
    text: 'The module `till_stok` counts.\n',
    after: 'The module `till_stock` counts.\n',
    safety: 'unsafe',
    beside,
  },
]);
