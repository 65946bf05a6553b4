import { describe, expect, test } from 'vitest';
import { candidatesOf } from './candidates-of.ts';
import { draw, randomOf } from './testing/draw.ts';
import { TOKENS } from './testing/tokens.ts';

/** Two hundred thousand characters: what is worse than linear does not come back before the test is given up. */
const LENGTH = 200_000;

const DASHES = '-'.repeat(5);

/** Texts that begin what patterns look for, again and again, and never end it. */
const BEGINNINGS: readonly string[] = [
  ' ',
  'a',
  '\n',
  '"',
  '-',
  '\\',
  '\\n',
  '${',
  '${A:-',
  '://',
  'https://',
  'https://a:',
  'a:b@',
  'postgres://',
  'postgres://:',
  `postgres://${':'.repeat(120)}`,
  `x://${'a'.repeat(120)}:`,
  'password',
  'password=',
  'password = ',
  'password: str = ',
  'password="',
  'password="\\',
  "password='a' ",
  'PASSWORD=${',
  'password>',
  'password=a.b.',
  'password : ',
  '--password ',
  'admin_passwd = ',
  '# password = x',
  'pass',
  'token token ',
  'secret_key_base',
  'secret_access_key = ',
  'AccountKey=',
  'curl ',
  'curl -u ',
  'curl -u a:',
  'curl \\\n',
  'sshpass -p',
  'mysql -p',
  'htpasswd -b a ',
  'docker login -p ',
  'eyJ',
  'eyJaaaaaaaaaa.',
  'eyJaaaaaaaaaa.eyJaaaaaaaaaaaa.',
  `${DASHES}BEGIN PRIVATE KEY${DASHES}`,
  `${DASHES}BEGIN PRIVATE KEY${DASHES}\n`,
  `${DASHES}BEGIN `,
  'AGE-SECRET-KEY-1',
  'PuTTY-User-Key-File-2:',
  'PuTTY-User-Key-File-2:\nPrivate-Lines: 9\n',
  'xoxb-',
  'xoxb-1-',
  '1234567890:AA',
  'aaa8Q~',
  'SK0123abcd',
  'sk-',
  'key-',
  'hooks.slack.com/services/',
  '12345678901234.atlasv1.',
];

describe('time grows with the length alone', () => {
  test.each(BEGINNINGS)('%j without an end', (beginning) => {
    const text = beginning.repeat(Math.ceil(LENGTH / beginning.length)).slice(0, LENGTH);
    for (const path of ['.env', 'a.py', 'a.md', 'compose.yaml', 'a.lock'])
      expect(candidatesOf(text, path).every(({ span }) => span.end.offset <= LENGTH)).toBe(true);
  });

  test('one long line behind each mark', () => {
    const tail = draw(randomOf(3), 'base62', LENGTH);
    for (const make of Object.values(TOKENS)) {
      const text = `password = "${make(randomOf(3)).slice(0, 12)}${tail}`;
      expect(candidatesOf(text, '.env').length).toBeLessThan(20);
    }
  });

  test('thirty thousand credentials in one file', () => {
    const random = randomOf(9);
    const lines = Array.from({ length: 30_000 }, () => `DB_PASSWORD=${draw(random, 'hex', 12)}`);
    expect(candidatesOf(lines.join('\n'), '.env').length).toBeGreaterThan(29_000);
  });
});
