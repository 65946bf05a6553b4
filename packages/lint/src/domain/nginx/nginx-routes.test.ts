import { expect, test } from 'vitest';
import { routeOf } from './nginx-routes.ts';
import { readNginx } from '@stackwright/syntax/nginx';

const TEXT = `
server {
  location / { }
  location /web { location /web/inner { } }
  location = /web { }
  location ^~ /fixed { }
  location ~ ^/[^/]+/static/ { }
  location ~* \\.PNG$ { }
  location @named { }
}`;

/** Locations are told by their arguments, from the outside in. */
function route(path: string, text = TEXT) {
  const [server] = readNginx({ file: 'a.conf', text }).directives;
  if (server === undefined) throw new Error('the text has no server');
  return routeOf(server, path)?.map(({ args }) => args.map((word) => word.text).join(' '));
}

// The order of ngx_http_core_module: exact, `^~`, expressions in order, longest prefix.
test.each([
  ['/', ['/']],
  ['/web', ['= /web']],
  ['/web/', ['/web']],
  ['/web/inner/a', ['/web', '/web/inner']],
  ['/web/static/a.png', ['~ ^/[^/]+/static/']],
  ['/web/a.png', [String.raw`~* \.PNG$`]],
  ['/fixed/a.png', ['^~ /fixed']],
])('%s goes to %j', (path, expected) => {
  expect(route(path)).toEqual(expected);
});

test('a path that no location takes stays with the server', () => {
  expect(route('/', 'server { location /a { } }')).toEqual([]);
});

test('an expression that is not understood makes every answer unknown', () => {
  expect(route('/', 'server { location ~ (?i)a { } location / { } }')).toBeUndefined();
});
