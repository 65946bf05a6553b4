import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# The shop\n\nThe shop runs Odoo 18.0 Community.\n',
      beside,
    },
    {
      name: 'a series that was',
      text: '# The shop\n\nUntil 2025 the shop ran Odoo 17.0.\n',
      beside,
    },
    {
      name: 'a series to come',
      text: '# The shop\n\nNext year we will upgrade to Odoo 19.0.\n',
      beside,
    },
    {
      name: 'an example',
      text: '# Workers\n\nFor example, with 16 CPUs, set `workers = 33`.\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another series',
      text: '# The shop\n\nThe shop runs Odoo 17.0 Community.\n',
      beside,
      found: ['3:20-3:24 `17.0` is not the series of odoo.'],
    },
    {
      name: 'settings in a table',
      text: '# Odoo\n\n| Setting | Value |\n|---|---|\n| Workers | 4 |\n| limit_memory_soft | 3 GiB |\n',
      beside,
      found: [
        '5:13-5:14 `4` is not the number of workers of odoo.',
        '6:23-6:28 `3 GiB` is not the soft limit of odoo.',
      ],
    },
  ],
});
