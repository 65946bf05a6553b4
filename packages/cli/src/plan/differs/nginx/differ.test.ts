import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { differ } from './differ.ts';

const SHOP =
  'server { listen 443 ssl; server_name shop.example.com; location / { proxy_pass http://odoo:8069; } }';

test.each<[name: string, was: string, is: string, lines: readonly string[] | undefined]>([
  [
    'a value in a block',
    SHOP,
    SHOP.replace('8069', '8070'),
    [
      '~ server shop.example.com:443 › location / › proxy_pass: http://odoo:8069 → http://odoo:8070',
    ],
  ],
  [
    'a server comes',
    SHOP,
    `${SHOP} server { listen 80; server_name a.example.com; return 404; }`,
    ['+ server a.example.com:80'],
  ],
  ['a server goes', SHOP, '', ['- server shop.example.com:443']],
  [
    'one more name of a server',
    SHOP,
    SHOP.replace('shop.example.com', 'shop.example.com www.example.com'),
    [
      '~ server shop.example.com:443 › server_name: shop.example.com → shop.example.com www.example.com',
    ],
  ],
  [
    'a location',
    SHOP,
    SHOP.replace('location /', 'location /web'),
    ['- server shop.example.com:443 › location /', '+ server shop.example.com:443 › location /web'],
  ],
  [
    'an upstream',
    'set $odoo odoo-blue;',
    'set $odoo odoo-green;',
    ['~ set $odoo: odoo-blue → odoo-green'],
  ],
  [
    'a header',
    'add_header A 1; add_header B 1;',
    'add_header B 2; add_header A 1;',
    ['~ add_header B: 1 → 2'],
  ],
  [
    'a header that carries a secret',
    'proxy_set_header Authorization rye;',
    'proxy_set_header Authorization wheat;',
    ['~ proxy_set_header Authorization'],
  ],
  [
    'items of a list',
    'allow 192.0.2.1; allow 192.0.2.2;',
    'allow 192.0.2.2; allow 192.0.2.3;',
    ['- allow 192.0.2.1', '+ allow 192.0.2.3'],
  ],
  ['quotes and comments', 'root /a;', "# here\nroot '/a';", []],
  ['comments and layout', SHOP, `# here\n${SHOP.replaceAll(' ', '\n')}`, []],
  [
    'order',
    'location ~ a { return 1; } location ~ b { return 2; }',
    'location ~ b { return 2; } location ~ a { return 1; }',
    ['~ order of directives'],
  ],
  ['one that nginx refuses', SHOP, 'server {', undefined],
])('%s', (_, was, is, lines) => {
  const changes = differ.compare({ file: 'nginx/conf.d/shop.conf', was, is });

  expect(told(changes)).toEqual(lines);
  expect(JSON.stringify(changes) ?? '').not.toMatch(/rye|wheat/);
});
