import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a document that quotes it',
      text: '# Licences\n\nOdoo Enterprise Edition License v1.0\n',
      file: 'docs/licences.md',
    },
    {
      name: 'a licence that names it',
      text: 'This is free software. It has nothing under the Odoo Enterprise Edition License v1.0.\n',
      file: 'LICENSE',
    },
    {
      name: 'a header that denies it',
      text: '# This is not part of Odoo Enterprise Edition.\nx = 1\n',
      file: 'addons/bookshop/models/order.py',
    },
    {
      name: 'code that has the words',
      text: 'NAMES = ["Odoo Enterprise Edition License v1.0"]\n',
      file: 'addons/bookshop/models/order.py',
    },
  ],
  reject: [
    {
      name: 'a licence',
      text: 'Odoo Enterprise Edition License v1.0\n\n…\n',
      file: 'vendor/LICENSE',
      found: ['1:1-1:37 The code here is under the licence of Odoo Enterprise.'],
    },
    {
      name: 'its first sentence',
      text: 'This software and associated files (the "Software") may only be used\n(executed) with a valid Odoo Enterprise Edition subscription for the number of users.\n',
      file: 'vendor/COPYRIGHT',
      found: ['2:25-2:61 The code here is under the licence of Odoo Enterprise.'],
    },
    {
      name: 'a header of Python',
      text: '# Part of Odoo Enterprise Edition. See LICENSE.\nx = 1\n',
      file: 'addons/bookshop/models/order.py',
      found: ['1:3-1:34 The code here is under the licence of Odoo Enterprise.'],
    },
    {
      name: 'a header of XML',
      text: '<?xml version="1.0"?>\n<!-- Odoo Enterprise Edition License v1.0 -->\n<odoo/>\n',
      file: 'addons/bookshop/views/order.xml',
      found: ['2:6-2:37 The code here is under the licence of Odoo Enterprise.'],
    },
    {
      name: 'a header of JavaScript',
      text: '/* Licensed under OEEL-1 */\nexport const a = 1;\n',
      file: 'addons/bookshop/static/src/order.js',
      found: ['1:4-1:25 The code here is under the licence of Odoo Enterprise.'],
    },
  ],
});
