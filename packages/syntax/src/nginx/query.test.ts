import { expect, test } from 'vitest';
import { readNginxTree } from './include.ts';
import { effectiveNginx, findNginx } from './query.ts';
import { readNginx } from './read-nginx.ts';

const TEXT = `
http {
  add_header X-Frame-Options DENY;
  add_header X-Robots-Tag none;
  proxy_set_header Host $host;
  proxy_read_timeout 60s;
  server {
    listen 443 ssl;
    location / { proxy_pass http://odoo; location /sub { proxy_pass http://sub; } }
    location /static { add_header Cache-Control public; }
    location /websocket { proxy_set_header Upgrade $http_upgrade; proxy_read_timeout 720s; }
  }
}`;

const tree = readNginx({ file: 'nginx.conf', text: TEXT }).directives;

function inForce(location: string, name: string): readonly string[] {
  const place = findNginx(tree, 'location').find(
    ({ directive }) => directive.args[0]?.text === location,
  );
  if (place === undefined) throw new Error(`no location ${location}`);
  return effectiveNginx([...place.within, place.directive], name).map(
    ({ args }) => args[0]?.text ?? '',
  );
}

test.each([
  ['/', 'add_header', ['X-Frame-Options', 'X-Robots-Tag']],
  ['/sub', 'proxy_set_header', ['Host']],
  // One header of its own, and the level above is lost: trap T31.
  ['/static', 'add_header', ['Cache-Control']],
  ['/websocket', 'proxy_set_header', ['Upgrade']],
  ['/websocket', 'proxy_read_timeout', ['720s']],
  ['/static', 'proxy_read_timeout', ['60s']],
  ['/sub', 'proxy_pass', ['http://sub']],
  ['/static', 'proxy_pass', []],
])('in location %s, %s is %j', (location, name, expected) => {
  expect(inForce(location, name)).toEqual(expected);
});

test.each([
  ['merge', ['A', 'B']],
  ['off', ['B']],
  ['on', ['B']],
])('add_header_inherit %s', (mode, expected) => {
  const { directives } = readNginx({
    file: 'a.conf',
    text: `server { add_header A 1; location / { add_header_inherit ${mode}; add_header B 2; } }`,
  });
  const [place] = findNginx(directives, 'location');
  const levels = place === undefined ? [] : [...place.within, place.directive];
  expect(effectiveNginx(levels, 'add_header').map(({ args }) => args[0]?.text)).toEqual(expected);
});

test('a chain of contexts asks for the order of the blocks, not for all of them', () => {
  const names = (chain: readonly string[]) =>
    findNginx(tree, 'proxy_pass', chain).map(({ directive }) => directive.args[0]?.text);
  expect(names(['server', 'location'])).toEqual(['http://odoo', 'http://sub']);
  expect(names(['location', 'location'])).toEqual(['http://sub']);
  expect(names(['location', 'server'])).toEqual([]);
});

test('includes are put in place, sorted, and keep their own file and span', () => {
  const files = new Map(
    Object.entries({
      '/etc/nginx/nginx.conf': 'http { include conf.d/*.conf; include mime.types; }',
      '/etc/nginx/conf.d/b.conf': 'server { listen 81; }',
      '/etc/nginx/conf.d/a.conf': 'server { listen 80; include snippets/tls.conf; }',
      '/etc/nginx/conf.d/.hidden.conf': 'server { listen 99; }',
      '/etc/nginx/snippets/tls.conf': '  ssl_protocols TLSv1.3;',
    }).map(([path, text]) => [path, { file: `edge${path}`, text }] as const),
  );

  const read = readNginxTree('/etc/nginx/nginx.conf', files);

  const directives = read?.directives ?? [];
  expect(findNginx(directives, 'listen').map(({ directive }) => directive.args[0]?.text)).toEqual([
    '80',
    '81',
  ]);
  const [tls] = findNginx(directives, 'ssl_protocols', ['http', 'server']);
  expect(tls?.directive).toMatchObject({
    file: 'edge/etc/nginx/snippets/tls.conf',
    path: ['ssl_protocols', 0],
    span: { start: { line: 1, column: 3 } },
  });
  expect(read?.missing.map(({ args }) => args[0]?.text)).toEqual(['mime.types']);
});

test('files that include themselves or each other are told, and end', () => {
  const text = 'include b.conf; include b.conf;';
  const files = new Map([
    ['/etc/nginx/a.conf', { file: 'a.conf', text }],
    ['/etc/nginx/b.conf', { file: 'b.conf', text: 'include a.conf; include a.conf;' }],
  ]);
  const kinds = readNginxTree('/etc/nginx/a.conf', files)?.problems.map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['include-cycle']));
  expect(readNginxTree('/etc/nginx/none.conf', files)).toBeUndefined();
});
