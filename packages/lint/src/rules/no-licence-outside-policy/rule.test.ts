import { mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'no stack',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'GPL-2',\n}\n",
    },
    {
      name: 'no policy',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'GPL-2',\n}\n",
      beside: { 'stack.yaml': mergedStack('{}') },
    },
    {
      name: 'a licence of the policy',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n}\n",
      beside: { 'stack.yaml': mergedStack('policies: { licences: [LGPL-3, AGPL-3] }') },
    },
    {
      name: 'one that cannot be installed',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'GPL-2',\n    'installable': False,\n}\n",
      beside: { 'stack.yaml': mergedStack('policies: { licences: [LGPL-3, AGPL-3] }') },
    },
    {
      name: 'a proprietary one',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'OPL-1',\n}\n",
      beside: { 'stack.yaml': mergedStack('policies: { licences: [LGPL-3, AGPL-3] }') },
    },
  ],
  reject: [
    {
      name: 'another licence',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'GPL-3 or any later version',\n}\n",
      beside: { 'stack.yaml': mergedStack('policies: { licences: [LGPL-3, AGPL-3] }') },
      found: [
        '5:16-5:44 `bookshop` is under GPL-3 or any later version, which the policy does not allow.',
      ],
    },
  ],
});
