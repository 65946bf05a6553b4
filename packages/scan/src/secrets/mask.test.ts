import { expect, test } from 'vitest';
import { extractOf } from '../extract-file.ts';
import { maskSecrets, secretParts } from './mask.ts';
import { randomOf } from './testing/draw.ts';
import { specimens } from './testing/specimens.ts';

test('every other character keeps its place', () => {
  const text = 'a: 1\r\nDB_PASSWORD: lantern-tide-7\r\nb: 2\r\n';
  expect(maskSecrets(text, 'compose.yaml')).toBe('a: 1\r\nDB_PASSWORD: **************\r\nb: 2\r\n');
});

test('a text without secrets is its own mask', () => {
  expect(maskSecrets('DB_PASSWORD=${DB}\n', '.env')).toBe('DB_PASSWORD=${DB}\n');
});

test.each(specimens(randomOf(21)))(
  'nothing is left of $kind in $path',
  ({ path, text, secret, from }) => {
    const masked = maskSecrets(text, path);
    expect(masked).toHaveLength(text.length);
    expect(masked.slice(from, from + secret.length)).toMatch(/^[*\r\n]+$/);
  },
);

test('what a file says holds none of its secrets', () => {
  const address = 'https://bot:lantern-tide-7@github.com/odoo/enterprise.git';
  const extract = extractOf({ path: 'requirements.txt', text: `git+${address}@18.0\n` });
  expect(extract?.candidates).toHaveLength(1);
  expect(JSON.stringify(extract)).not.toContain('lantern');
});

test('a password that everybody knows is not struck out of sentences', () => {
  expect(secretParts('POSTGRES_PASSWORD=odoo\nDB_PASSWORD=lantern-tide-7\n', '.env')).toEqual([
    'lantern-tide-7',
  ]);
  expect(secretParts('[options]\nadmin_passwd = odoo\n', 'odoo.conf')).toEqual([]);
});
