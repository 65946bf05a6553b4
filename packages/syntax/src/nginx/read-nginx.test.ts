import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexNginx, nginxWordText } from './lex.ts';
import { readNginx } from './read-nginx.ts';
import type { NginxDirective } from './tree.ts';
import { walkNginx } from './query.ts';

const read = (text: string) => readNginx({ file: 'site.conf', text });

/** A tree without its places: `name(arg, …){ … }`. */
function shape(directives: readonly NginxDirective[]): string {
  return directives
    .map(({ name, args, block }) => {
      const inner = block === undefined ? '' : `{${shape(block)}}`;
      return `${name}(${args.map(({ text }) => text).join(',')})${inner}`;
    })
    .join(' ');
}

test.each([
  ['listen 80;', 'listen(80)'],
  ['a "b c" \'d;e\' f\\;g;', 'a(b c,d;e,f\\;g)'],
  ['a "x\\"y\\\\z\\tq\\.w";', 'a(x"y\\z\tq\\.w)'],
  ['return 301 https://$host$request_uri;', 'return(301,https://$host$request_uri)'],
  ['server_name ${DOMAIN} www.${DOMAIN};', 'server_name(${DOMAIN},www.${DOMAIN})'],
  ['log_format main \'a "$b"\' # {\n  "c";', 'log_format(main,a "$b",c)'],
  ['if ($host = "x") { return 404; }', 'if(($host,=,x,)){return(404)}'],
  ['location ~ "^/[a-z]{2}$" { }', 'location(~,^/[a-z]{2}$){}'],
  ['a#b c;', 'a#b(c)'],
  ['map $a $b { default 1; ~x 2; }', 'map($a,$b){default(1) ~x(2)}'],
  ['a b}c;', 'a(b}c)'],
  ['http { server { listen 80; } server { } }', 'http(){server(){listen(80)} server(){}}'],
])('%s', (text, expected) => {
  const { directives, problems } = read(text);
  expect(shape(directives)).toBe(expected);
  expect(problems).toEqual([]);
});

test('an unquoted brace of a regular expression opens the block', () => {
  const { directives, problems } = read('location ~ ^/[a-z]{2}$ { }');
  expect(directives[0]?.args.map((word) => word.text)).toEqual(['~', '^/[a-z]']);
  expect(problems.map(({ kind }) => kind)).toEqual(['unclosed-block']);
});

test('spans are exact, names and arguments included', () => {
  const text = 'http {\n  server {\n    listen  443 "ssl" ; # now\n  }\n}\n';
  const document = read(text);
  const slice = (path: (string | number)[], part?: 'key' | 'value') => {
    const { span } = document.locate(path, part);
    return text.slice(span?.start.offset, span?.end.offset);
  };
  expect(slice(['http', 0, 'server', 0, 'listen', 0])).toBe('listen  443 "ssl" ;');
  expect(slice(['http', 0, 'server', 0, 'listen', 0], 'key')).toBe('listen');
  expect(slice(['http', 0, 'server', 0, 'listen', 0, 'args', 1])).toBe('"ssl"');
  expect(slice(['http', 0, 'server', 0])).toBe(text.slice(9, -3));
  expect(document.locate(['http', 0, 'server', 0, 'listen', 0]).span?.start).toEqual({
    line: 3,
    column: 5,
    offset: 22,
  });
  expect(document.comments).toMatchObject([{ text: '# now', span: { start: { line: 3 } } }]);
});

test('a path that leads nowhere is shown by its nearest ancestor', () => {
  const document = read('http { server { } }');
  const asked = document.locate(['http', 0, 'server', 4, 'listen', 0]);
  expect(asked.path).toEqual(['http', 0]);
  expect(document.locate(['stream', 0])).toEqual({ file: 'site.conf', path: [] });
});

test.each([
  ['listen 80', 'missing-semicolon', '80'],
  ['server { listen 80 }', 'missing-semicolon', '80 }'],
  ['server { listen 80;', 'unclosed-block', 'server'],
  ['server { } }', 'stray-close', '}'],
  [';', 'empty-directive', ';'],
  ['{ a; }', 'nameless-block', '{'],
  ['a "b', 'unclosed-quote', '"'],
  ['a "b"c;', 'glued-word', 'c'],
  [`a ${'x'.repeat(5000)};`, 'long-word', 'x'.repeat(5000)],
  [`#${'x'.repeat(5000)}\na;`, 'long-word', `#${'x'.repeat(5000)}`],
])('%s is told as %s', (text, kind, where) => {
  const { problems } = read(text);
  expect(problems.map((one) => one.kind)).toEqual([kind]);
  const { span } = problems[0] ?? {};
  expect(text.slice(span?.start.offset, span?.end.offset)).toBe(where);
});

test('what can be read of a broken file is read', () => {
  expect(shape(read('server { listen 80 } location / { proxy_pass http://odoo; ').directives)).toBe(
    'server(){listen(80)} location(/){proxy_pass(http://odoo)}',
  );
});

const piece = fc.constantFrom(
  'a',
  'listen',
  '$',
  '${',
  '}',
  '{',
  ';',
  '"',
  "'",
  '\\',
  '#',
  '\n',
  '\r\n',
  ' ',
  '\t',
  ')',
  'é',
  '\f',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
);

test('lexemes cover the whole text, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(
        lexNginx(text)
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('no text makes it throw; every span lies inside the text and every path leads to its directive', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const document = read(text);
      for (const { directive } of walkNginx(document.directives)) {
        const { start, end } = directive.span;
        expect(start.offset).toBeGreaterThanOrEqual(0);
        expect(end.offset).toBeLessThanOrEqual(text.length);
        expect(start.offset).toBeLessThanOrEqual(end.offset);
        expect(document.locate(directive.path).span).toEqual(directive.span);
        for (const { text: value, span } of directive.args) {
          expect(nginxWordText(text.slice(span.start.offset, span.end.offset))).toBe(value);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('100 000 open blocks do not overflow the stack', () => {
  const { problems, directives } = read('a{'.repeat(100_000));
  expect(problems.map(({ kind }) => kind)).toEqual(['too-deep']);
  expect([...walkNginx(directives)]).toHaveLength(100);
});
