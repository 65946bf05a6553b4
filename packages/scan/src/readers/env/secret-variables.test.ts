import { describe, expect, test } from 'vitest';
import { extractOf } from '../../extract-file.ts';
import { isEnvironmentFile, secretVariables } from './secret-variables.ts';

test.each([
  ['.env', true],
  ['deploy/.env.prod', true],
  ['deploy/shop.env', true],
  ['.env.local', true],
  ['.env.example', false],
  ['.env.sample', false],
  ['.env.dist', false],
  ['.env.template', false],
  ['example.env', false],
  ['.env-example', false],
  ['tests/.env', false],
  ['docs/.env', false],
  ['environment', false],
  ['.envrc', false],
])('%s: %s', (path, is) => {
  expect(isEnvironmentFile(path)).toBe(is);
});

describe('a variable with a value', () => {
  test.each([
    ['POSTGRES_PASSWORD=odoo'],
    ['export API_TOKEN="lantern tide"'],
    ["  SMTP_SECRET = 'lantern'  "],
    ['PASSWORD=lantern # for the shop'],
  ])('%s', (line) => {
    const [sign] = secretVariables(`A=1\n${line}\n`);
    expect(sign?.name).toMatch(/^[A-Z_]+$/);
    expect(`A=1\n${line}\n`.slice(sign?.start, sign?.end)).toBe(sign?.name);
  });
});

test.each([
  ['POSTGRES_PASSWORD='],
  ['POSTGRES_PASSWORD=""'],
  ['POSTGRES_PASSWORD= # set it'],
  ['POSTGRES_PASSWORD=${DB_PASSWORD}'],
  ['POSTGRES_PASSWORD=<yours>'],
  ['POSTGRES_PASSWORD=change_me'],
  ['POSTGRES_PASSWORD_FILE=/run/secrets/db'],
  ['TLS_KEY=/etc/tls/key.pem'],
  ['PUBLIC_KEY=lantern'],
  ['REQUIRE_TOKEN=false'],
  ['# POSTGRES_PASSWORD=lantern'],
  ['ODOO_VERSION=18.0'],
])('%s says nothing', (line) => {
  expect(secretVariables(`${line}\n`)).toEqual([]);
});

test('an extract has the name and never the value', () => {
  const extract = extractOf({ path: '.env', text: 'POSTGRES_PASSWORD=lantern-tide-7\n' });
  expect(extract?.signals).toMatchObject([{ kind: 'secret-variable', name: 'POSTGRES_PASSWORD' }]);
  expect(JSON.stringify(extract)).not.toContain('lantern');
  const example = extractOf({ path: '.env.example', text: 'POSTGRES_PASSWORD=lantern-tide-7\n' });
  expect(example?.signals ?? []).toEqual([]);
});
