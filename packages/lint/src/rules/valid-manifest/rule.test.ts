import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a literal',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n}\n",
    },
    {
      name: 'as people write them',
      text: "# -*- coding: utf-8 -*-\n{\n  u'name': 'Book'\n    'shop',\n  'depends': ('sale',),\n}\n",
    },
    {
      name: 'a template',
      text: "{'name': {{ name }}}\n",
      file: 'templates/{{ name }}/__manifest__.py',
    },
  ],
  reject: [
    {
      name: 'a call',
      text: "{'name': _('Bookshop')}\n",
      found: ['1:10-1:11 The manifest of `bookshop` cannot be read: `_`.'],
    },
    {
      name: 'a list that is none',
      text: "{'depends': 'sale'}\n",
      found: ['1:13-1:19 The manifest of `bookshop` cannot be read: `depends` that is no list.'],
    },
    {
      name: 'a bracket too few',
      text: "{'depends': ['sale'}\n",
      found: ['1:20-1:21 The manifest of `bookshop` cannot be read: `}` where `,` should stand.'],
    },
    {
      name: 'nothing',
      text: '',
      found: [
        '1:1-1:1 The manifest of `bookshop` cannot be read: the text ends where a value should stand.',
      ],
    },
  ],
});
