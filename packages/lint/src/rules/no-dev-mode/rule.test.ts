import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (command: string, name = 'odoo') =>
  `services:\n  ${name}:\n    image: odoo:18.0\n    command: ${command}\n`;

testRule(rule, {
  accept: [
    {
      name: 'one that its developer opens at its port',
      text: `${compose('odoo --dev=all')}    ports: ["8069:8069"]\n`,
    },
    { name: 'other options', text: compose('odoo --log-level=debug') },
    { name: 'an option that begins alike', text: compose('odoo --device=x') },
    { name: 'a service for developers', text: compose('odoo --dev=all', 'odoo-dev') },
    { name: 'another image', text: compose('odoo --dev=all').replace('odoo:18.0', 'vite:5') },
  ],
  reject: [
    {
      name: 'a port behind a proxy',
      text: `${compose('odoo --dev=all')}    ports: ["127.0.0.1:8069:8069"]\n`,
      beside: { 'nginx.conf': 'server { location / { proxy_pass http://127.0.0.1:8069; } }\n' },
      found: ['4:14-4:28 `odoo` runs with --dev.'],
    },
    {
      name: 'a text',
      text: compose('odoo --dev=all'),
      found: ['4:14-4:28 `odoo` runs with --dev.'],
    },
    {
      name: 'a list',
      text: compose('["--dev", "xml"]'),
      found: ['4:14-4:30 `odoo` runs with --dev.'],
    },
  ],
});

test.each(['compose.override.yaml', 'docker-compose.dev.yml', 'local/compose.yaml'])(
  'leaves %s to developers',
  (file) => {
    expect(lintTexts({ [file]: compose('odoo --dev=all') }, { only: [rule.id] }).findings).toEqual(
      [],
    );
  },
);
