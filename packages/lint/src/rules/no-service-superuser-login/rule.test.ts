import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const compose = (odoo: string, db: string, image = 'postgres:16') => `services:
  shop:
    image: odoo:18.0
    ${odoo}
  db:
    image: ${image}
    ${db}
`;
const env = (...variables: readonly string[]) => `environment: { ${variables.join(', ')} }`;
const conf = (text: string) => ({ 'odoo.conf': `[options]\n${text}\n` });
const MOUNT = "volumes: ['./odoo.conf:/etc/odoo/odoo.conf']";

testRule(rule, {
  accept: [
    {
      name: 'a role of its own',
      text: compose(env('USER: shop'), env('POSTGRES_USER: postgres')),
    },
    { name: 'a server that says no name', text: compose(env('USER: shop'), 'restart: always') },
    {
      name: 'another server',
      text: compose(env('HOST: pg.example.com', 'USER: shop'), env('POSTGRES_USER: shop')),
    },
    {
      name: 'another role in the mounted configuration, which wins',
      text: compose(`${env('USER: shop')}\n    ${MOUNT}`, env('POSTGRES_USER: shop')),
      beside: conf('db_user = till'),
    },
    {
      name: 'variables that nobody knows',
      text: compose(env('USER: "${A}"'), env('POSTGRES_USER: "${B}"')),
    },
    {
      name: 'a file that may name another role',
      text: compose('env_file: shop.env', env('POSTGRES_USER: odoo')),
    },
    {
      name: 'an image of somebody else',
      text: compose(env('USER: shop'), env('POSTGRES_USER: shop'), 'bakery/books:1'),
    },
  ],
  reject: [
    {
      name: 'the example of the official image',
      text: compose(env('PASSWORD: "${PW}"'), env('POSTGRES_USER: odoo')),
      found: ['2:3-2:7 `shop` logs in as `odoo`, the superuser of `db`.'],
    },
    {
      name: 'the same variable, whatever it holds',
      text: compose(env('USER: "${ROLE}"'), env('POSTGRES_USER: "${ROLE}"')),
      found: ['4:26-4:35 `shop` logs in as `${ROLE}`, the superuser of `db`.'],
    },
    {
      name: 'the default of a variable',
      text: compose(env('USER: till'), env('POSTGRES_USER: "${ROLE:-till}"')),
      found: ['4:26-4:30 `shop` logs in as `till`, the superuser of `db`.'],
    },
    {
      name: 'the mounted configuration',
      text: compose(`${env('USER: shop')}\n    ${MOUNT}`, env('POSTGRES_USER: till')),
      beside: conf('db_user = till'),
      found: ['2:3-2:7 `shop` logs in as `till`, the superuser of `db`.'],
    },
    {
      name: 'the one role that Odoo refuses',
      text: compose(env('USER: postgres'), env('POSTGRES_USER: postgres')),
      found: ['4:26-4:34 `shop` does not start as `postgres`.'],
    },
  ],
});

test('what may be meant is told, what cannot work is an error', () => {
  const of = (user: string) =>
    lintTexts({
      'compose.yaml': compose(env(`USER: ${user}`), env(`POSTGRES_USER: ${user}`)),
    }).findings.filter((finding) => finding.rule === rule.id);
  expect(of('till').map(({ severity }) => severity)).toEqual(['info']);
  expect(of('postgres').map(({ severity }) => severity)).toEqual(['error']);
});
