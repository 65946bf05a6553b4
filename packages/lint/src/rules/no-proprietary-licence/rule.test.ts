import { mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'an open licence',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'GPL-3',\n}\n",
    },
    {
      name: "the licence of Enterprise, another rule's",
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'OEEL-1',\n}\n",
    },
    {
      name: 'a policy that allows it',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'OPL-1',\n}\n",
      beside: { 'stack.yaml': mergedStack('policies: { licences: [LGPL-3, OPL-1] }') },
    },
  ],
  reject: [
    {
      name: 'no policy',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'OPL-1',\n}\n",
      found: ['5:16-5:23 `bookshop` is proprietary: OPL-1.'],
    },
    {
      name: 'a policy without it',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'Other proprietary',\n}\n",
      beside: { 'stack.yaml': mergedStack('policies: { licences: [LGPL-3, AGPL-3] }') },
      found: ['5:16-5:35 `bookshop` is proprietary: Other proprietary.'],
    },
  ],
});
