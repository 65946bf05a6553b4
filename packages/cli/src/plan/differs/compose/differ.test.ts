import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { differ } from './differ.ts';

const ODOO = `services:
  odoo:
    image: odoo:18.0
    environment:
      HOST: db
      PASSWORD: "\${DB_PASSWORD:?set it}"
    ports:
      - 127.0.0.1:8069:8069
    volumes:
      - data:/var/lib/odoo
    healthcheck:
      test: [CMD, rye]
      interval: 30s
volumes:
  data:
    name: shop_data
`;

test.each<[name: string, from: string, to: string, lines: readonly string[]]>([
  ['an image', 'odoo:18.0', 'odoo:19.0', ['~ odoo image: odoo:18.0 → odoo:19.0']],
  [
    'a variable comes',
    '      HOST: db\n',
    '      HOST: db\n      LANG: wheat\n',
    ['+ odoo variable LANG'],
  ],
  ['a variable goes', '      HOST: db\n', '', ['- odoo variable HOST']],
  ['a value is not shown', 'HOST: db', 'HOST: wheat', ['~ odoo value of variable HOST']],
  ['the words of a demand reach no container', 'set it', 'set it, please', []],
  [
    'a port',
    '127.0.0.1:8069:',
    '0.0.0.0:8069:',
    ['- odoo port: 127.0.0.1:8069:8069/tcp', '+ odoo port: 0.0.0.0:8069:8069/tcp'],
  ],
  [
    'a mount',
    '- data:/var/lib/odoo',
    '- other:/var/lib/odoo',
    ['~ odoo mount /var/lib/odoo: volume data → volume other'],
  ],
  ['a volume', 'name: shop_data', 'name: other', ['~ volume data name: shop_data → other']],
  ['a health check', 'interval: 30s', 'interval: 10s', ['~ odoo healthcheck.interval: 30s → 10s']],
  ['a script is not shown', '[CMD, rye]', '[CMD, wheat]', ['~ odoo healthcheck.test']],
  ['a command is not shown', '    ports:', '    command: --as rye\n    ports:', ['+ odoo command']],
  [
    'a service',
    'volumes:\n  data:',
    '  till:\n    image: till:1\nvolumes:\n  data:',
    ['+ service till: till:1'],
  ],
  ['layout', 'image: odoo:18.0', 'image: "odoo:18.0" # the shop', []],
])('%s', (_, from, to, lines) => {
  const is = ODOO.replace(from, () => to);
  const changes = differ.compare({ file: 'compose.yaml', was: ODOO, is });

  expect(is).not.toBe(ODOO);
  expect(told(changes)).toEqual(lines);
  expect(JSON.stringify(changes)).not.toMatch(/rye|wheat/);
});

test('a file that cannot be read', () => {
  expect(differ.compare({ file: 'compose.yaml', was: ODOO, is: 'services: [' })).toBeUndefined();
});

test('a file that comes', () => {
  expect(told(differ.compare({ file: 'compose.yaml', was: '', is: ODOO }))).toEqual([
    '+ service odoo: odoo:18.0',
    '+ volume data',
  ]);
});
