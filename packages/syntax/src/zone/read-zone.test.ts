import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexZone } from './lex.ts';
import { originOfZoneFile } from './origin.ts';
import { readZone } from './read-zone.ts';

const read = (text: string, origin: string | undefined = 'example.com') =>
  readZone({ file: 'db.example.com', text }, origin);

const ZONE = `$TTL 1h ; default
@ IN SOA ns1 admin\\.dns (
    2026112001 ; serial
    1d 2h 4w 300 )
  IN NS ns1.example.com.
  MX 10 mxa.mailgun.org
ns1 300 A 192.0.2.1
www IN 600 CNAME @
txt TXT "v=spf1 -all" "a;\\"b" c\\;d
$ORIGIN sub.example.com.
deep AAAA 2001:db8::1
`;

test('records are read as a name server reads them', () => {
  const { records, problems } = read(ZONE);
  expect(problems).toEqual([]);
  expect(
    records.map(({ owner, ttl, type, fields }) => [
      owner,
      ttl,
      type,
      ...fields.map(({ name, text }) => name ?? text),
    ]),
  ).toEqual([
    [
      'example.com.',
      3600,
      'SOA',
      'ns1.example.com.',
      'admin\\.dns.example.com.',
      '2026112001',
      '1d',
      '2h',
      '4w',
      '300',
    ],
    ['example.com.', 3600, 'NS', 'ns1.example.com.'],
    // Trap T74: without its last dot the target lies below the zone.
    ['example.com.', 3600, 'MX', '10', 'mxa.mailgun.org.example.com.'],
    ['ns1.example.com.', 300, 'A', '192.0.2.1'],
    ['www.example.com.', 600, 'CNAME', 'example.com.'],
    ['txt.example.com.', 3600, 'TXT', 'v=spf1 -all', 'a;"b', 'c;d'],
    ['deep.sub.example.com.', 3600, 'AAAA', '2001:db8::1'],
  ]);
});

test('places are exact', () => {
  const { locate, records, comments } = read(ZONE);
  const slice = (...[path, part]: Parameters<typeof locate>) => {
    const { span } = locate(path, part);
    return ZONE.slice(span?.start.offset, span?.end.offset);
  };
  expect(slice(['records', 3])).toBe('ns1 300 A 192.0.2.1');
  expect(slice(['records', 3], 'key')).toBe('ns1');
  expect(slice(['records', 2, 'fields', 1])).toBe('mxa.mailgun.org');
  // The owner of a line that begins with space is where it was written.
  expect(locate(['records', 2], 'key').span?.start).toEqual({ line: 2, column: 1, offset: 18 });
  expect(slice(['directives', 0])).toBe('$TTL 1h');
  expect(locate(['records', 9])).toEqual({ file: 'db.example.com', path: [] });
  expect(records[0]?.span.end.line).toBe(4);
  expect(comments.map(({ text }) => text)).toEqual(['; default', '; serial']);
});

test.each([
  ['a A 192.0.2.1', 'no-ttl', 'A'],
  ['$TTL 1\n  A 192.0.2.1', 'no-owner', 'A 192.0.2.1'],
  ['$TTL 1\na', 'no-type', 'a'],
  ['$TTL 1\na IN 600', 'no-type', 'a IN 600'],
  ['$TTL 1\na 1x A 192.0.2.1', 'bad-ttl', '1x'],
  ['$TTL soon', 'bad-ttl', 'soon'],
  ['$TTL', 'bad-directive', '$TTL'],
  ['$COOKIE x', 'bad-directive', '$COOKIE x'],
  ['$TTL 1\na A', 'no-data', 'A'],
  ['$TTL 1\na A 192.0.2.1 )', 'stray-close', ')'],
  ['$TTL 1\na A ( 192.0.2.1', 'unclosed-parenthesis', '('],
  ['$TTL 1\na TXT "b', 'unclosed-quote', '"'],
])('%s is told as %s', (text, kind, where) => {
  const { problems } = read(text);
  expect(problems.map((one) => one.kind)).toEqual([kind]);
  const { span } = problems[0] ?? {};
  expect(text.slice(span?.start.offset, span?.end.offset)).toBe(where);
});

test('without an origin, relative names stay relative', () => {
  const { records } = readZone({ file: 'x', text: '$TTL 1\nwww CNAME odoo\n@ MX 1 a.\n' });
  expect(records.map(({ owner, fields }) => [owner, fields.at(-1)?.name])).toEqual([
    ['www', 'odoo'],
    ['@', 'a.'],
  ]);
});

test.each([
  ['dns/db.example.com', 'example.com.'],
  ['zones/example.com.zone', 'example.com.'],
  ['example.com', undefined],
  ['db.local', undefined],
  ['zone', undefined],
])('%s is the zone %s', (file, expected) => {
  expect(originOfZoneFile(file)).toBe(expected);
});

const piece = fc.constantFrom(
  'a',
  '@',
  ' ',
  '\n',
  '\t',
  '\r\n',
  '(',
  ')',
  '"',
  ';',
  '\\',
  '\\046',
  '.',
  '$TTL',
  'IN',
  '1h',
  'A',
  'TXT',
  '\f',
  'é',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 50 }).map((parts) => parts.join('')),
);

test('lexemes cover the whole text, nothing throws, and spans lie inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(
        lexZone(text)
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
      ).toBe(text);
      const { records, problems, locate } = read(text);
      for (const { span } of [...records, ...problems]) {
        expect(span.end.offset).toBeLessThanOrEqual(text.length);
        expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
      }
      for (const { path, span } of records) expect(locate(path).span).toEqual(span);
    }),
    { numRuns: 2000 },
  );
});
