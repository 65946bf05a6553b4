import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { textAt, told } from '../testing/told.ts';

test.each<[string, string, readonly string[], readonly string[]]>([
  [
    'keys as headings, scalars as items',
    'a.yaml',
    ['company: Clay', 'hosts:', '  kiln:', '    address: 192.0.2.7 # hot', 'region: sgp1'],
    [
      'item 1:1 company: Clay',
      'heading h1 2:1 hosts',
      'heading h2 <hosts> 3:3 kiln',
      'item <hosts/kiln> 4:5 address: 192.0.2.7',
      'item 5:1 region: sgp1',
    ],
  ],
  [
    'lists, by the names of their entries',
    'a.yml',
    ['hosts:', '  - name: kiln', '    ports: [80, "443"]', '  - 7'],
    [
      'heading h1 1:1 hosts',
      'heading h2 <hosts> 2:11 kiln',
      'item <hosts/kiln> 2:5 name: kiln',
      'heading h3 <hosts/kiln> 3:5 ports',
      'item <hosts/kiln/ports> 3:5 ports: 80',
      'item <hosts/kiln/ports> 3:5 ports: 443',
      'item <hosts> 1:1 hosts: 7',
    ],
  ],
  [
    'scalars as they are written',
    'a.yaml',
    [
      'a: 18.0',
      "b: 'it''s'",
      'c: 0x10',
      'd: >',
      '  long',
      '  words',
      'e: |',
      '  ls',
      '   -a',
      'f:',
    ],
    [
      'item 1:1 a: 18.0',
      "item 2:1 b: it's",
      'item 3:1 c: 0x10',
      'item 4:1 d: long words',
      'code () 8:3 "ls\\n -a"',
      'item 10:1 f:',
    ],
  ],
  [
    'JSON',
    'a.json',
    ['{', '  "hosts": { "kiln": { "cpu": 4 } }', '}'],
    ['heading h1 2:4 hosts', 'heading h2 <hosts> 2:15 kiln', 'item <hosts/kiln> 2:25 cpu: 4'],
  ],
  ['several documents', 'a.yaml', ['a: 1', '---', 'b: 2'], ['item 1:1 a: 1', 'item 3:1 b: 2']],
  ['nothing', 'a.yaml', ['# only a comment'], []],
])('reads %s', (_, file, lines, expected) => {
  const document = readDocument({ file, text: lines.join('\n') });
  expect(document.markup).toBe('data');
  expect(told(document)).toEqual(expected);
});

test('a value stands where it is written', () => {
  const text = 'kiln:\n  note: "hot\\u0021"\n  ports: [80]\n';
  const { blocks } = readDocument({ file: 'a.yaml', text });
  const items = blocks.flatMap((block) => (block.kind === 'item' ? [block.prose] : []));
  expect(
    items.map((prose) => [
      prose.text,
      textAt({ text }, prose.spanOf(prose.text.indexOf(':') + 2, 99)),
    ]),
  ).toEqual([
    ['note: hot!', 'hot\\u0021'],
    ['ports: 80', '80'],
  ]);
});

test('markers in comments', () => {
  const text = 'a: 1 # stackwright:ignore old\n# stackwright:value b.c\nb: 2\n';
  const { markers } = readDocument({ file: 'a.yaml', text });
  expect(
    markers.map(({ verb, argument, about }) => [verb, argument, textAt({ text }, about)]),
  ).toEqual([
    ['ignore', 'old', 'a: 1 '],
    ['value', 'b.c', 'b: 2'],
  ]);
});

test('what is no YAML is read as text, and says so', () => {
  const text = 'a: 1\nb: [1\nc: "2\n';
  const { markup, fallback, blocks } = readDocument({ file: 'a.yaml', text });
  expect([markup, fallback?.from, fallback?.why, fallback?.span.start.line]).toEqual([
    'text',
    'data',
    'broken',
    3,
  ]);
  expect(blocks.length).toBe(3);
});
