import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# Odoo\n\n| Service | Health check |\n|---|---|\n| Odoo | /web/health |\n',
      beside,
    },
    {
      name: 'a route that was',
      text: '# Odoo\n\n| Service | Old health check |\n|---|---|\n| Odoo | /healthz |\n',
      beside,
    },
    {
      name: "another program's",
      text: '# Matomo\n\n| Service | Health check |\n|---|---|\n| Matomo | /healthz |\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another route',
      text: '# Odoo\n\n| Service | Health check |\n|---|---|\n| Odoo | /healthz |\n',
      beside,
      found: ['5:10-5:18 `/healthz` is not the health route of odoo.'],
    },
  ],
});
