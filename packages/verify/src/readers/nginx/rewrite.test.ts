import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLoopback } from './address.ts';
import { readDirectives } from './lex.ts';
import { rewrite } from './rewrite.ts';

function rewritten(text: string): string {
  const upstreams = new Set(['pier']);
  return rewrite(text, { root: '/tmp/x', loopback: createLoopback(), upstreams });
}

it.each([
  ['a path', 'root /var/www;', 'root /tmp/x/var/www;'],
  ['a quoted path', 'root "/var/my www";', 'root "/tmp/x/var/my www";'],
  [
    'a path with quotes',
    String.raw`root "/it's \"my\" www\\";`,
    String.raw`root "/tmp/x/it's \"my\" www\\";`,
  ],
  ['a path in a comment', '# root /var/www;\n', '# root /var/www;\n'],
  ['a URI that looks like a path', 'rewrite /etc/nginx /var/www;', 'rewrite /etc/nginx /var/www;'],
  ['the user', 'user www-data;\nevents {}', '\nevents {}'],
  ['a user inside a map', 'map $a $b { user www; }', 'map $a $b { user www; }'],
  ['a low port', 'listen 80 default_server;', 'listen 61080 default_server;'],
  ['a high port', 'listen *:8069;', 'listen *:8069;'],
  ['an address without a port', 'listen 192.0.2.7;', 'listen 127.0.11.1:61080;'],
  ['a socket', 'listen unix:/run/a.sock;', 'listen unix:/tmp/x/run/a.sock;'],
  ['a name', 'proxy_pass http://lamp:8069/a?b;', 'proxy_pass http://127.0.0.1:8069/a?b;'],
  ['an upstream', 'proxy_pass http://pier;', 'proxy_pass http://pier;'],
  ['a variable', 'proxy_pass http://$lamp:80;', 'proxy_pass http://$lamp:80;'],
  ['an address', 'proxy_pass http://192.0.2.7:80;', 'proxy_pass http://192.0.2.7:80;'],
  [
    'a server of an upstream',
    'upstream pier { server lamp:1; }',
    'upstream pier { server 127.0.0.1:1; }',
  ],
])('%s: %s', (_, before, after) => {
  expect(rewritten(before)).toBe(after);
});

it('gives different addresses different places, and equal ones the same', () => {
  const text = 'listen 192.0.2.1:80; listen 192.0.2.2:80; listen 192.0.2.1:80;';

  expect(rewritten(text)).toBe(
    'listen 127.0.11.1:61080; listen 127.0.11.2:61080; listen 127.0.11.1:61080;',
  );
});

it('keeps every line at its number, and never throws, whatever the text', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    ';',
    '"',
    "'",
    '\\',
    '#',
    '\n',
    ' ',
    '$',
    '${a}',
    'listen',
    '80',
    'include',
    '/a',
    'user',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const text = pieces.join('');
      expect(rewritten(text).split('\n')).toHaveLength(text.split('\n').length);
      for (const { name, end } of readDirectives(text)) expect(end).toBeGreaterThan(name.start);
    }),
  );
});
