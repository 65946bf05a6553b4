import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { textAt, told } from '../testing/told.ts';

function read(...lines: readonly string[]) {
  return readDocument({ file: 'docs/kiln.rst', text: lines.join('\n') });
}

test.each<[string, readonly string[], readonly string[]]>([
  [
    'titles of any adornment',
    ['=====', 'Clay', '=====', '', 'Hosts', '~~~~~', '', 'Kiln', '^^^^', '', 'Costs', '~~~~~', 'x'],
    [
      'heading h1 2:1 Clay',
      'heading h2 <Clay> 5:1 Hosts',
      'heading h3 <Clay/Hosts> 8:1 Kiln',
      'heading h2 <Clay> 11:1 Costs',
      'paragraph <Clay/Costs> 13:1 x',
    ],
  ],
  [
    'fields',
    [':Host: kiln', ':IP address: ``192.0.2.7``', '  and more', ':Empty:'],
    ['item 1:2 Host: kiln', 'item 2:2 IP address: 192.0.2.7 and more', 'item 4:2 Empty'],
  ],
  [
    'lists',
    ['Open:', '', '- 80', '  tcp', '', '  - nested', '- 443', '', '2. two', '#. next'],
    [
      'paragraph 1:1 Open:',
      'item led(Open:) 3:3 80 tcp',
      'item in(80 tcp) led(80 tcp) 6:5 nested',
      'item led(Open:) 7:3 443',
      'item #2 led(Open:) 9:4 two',
      'item led(Open:) 10:4 next',
    ],
  ],
  [
    'a literal block',
    ['Run::', '', '   docker ps', '     -a', '', 'then'],
    ['paragraph 1:1 Run:', 'code () led(Run:) 3:4 "docker ps\\n  -a"', 'paragraph 6:1 then'],
  ],
  [
    'a block of code',
    ['.. code-block:: YAML', '   :caption: a', '', '   b: 1', '', 'c'],
    ['code yaml() 4:4 "b: 1"', 'paragraph 6:1 c'],
  ],
  [
    'a simple table',
    [
      '====  =====',
      'Name  Port',
      '====  =====',
      'web   80',
      'db    5432',
      '      tcp',
      '====  =====',
    ],
    ['table 2:1 Name | 2:7 Port / 4:1 web | 4:7 80 / 5:1 db | 5:7 5432 tcp'],
  ],
  [
    'a simple table without a header',
    ['====  =====', 'web   80', '====  ====='],
    ['table - | - / 2:1 web | 2:7 80'],
  ],
  [
    'a grid',
    [
      '+-----+------+',
      '| A   | B    |',
      '+=====+======+',
      '| web | 80   |',
      '|     | 443  |',
      '+-----+------+',
    ],
    ['table 2:3 A | 2:9 B / 4:3 web | 4:9 80 443'],
  ],
  ['a term with its meaning', ['Kiln', '   A hot host.'], ['item 1:1 Kiln: A hot host.']],
  [
    'a warning and a quote',
    ['.. warning::', '', '   Never.', '', '    He said.', '', 'out'],
    ['paragraph quoted 3:4 Never.', 'paragraph quoted 5:5 He said.', 'paragraph 7:1 out'],
  ],
  ['comments', ['.. nobody', '   reads this', '', 'but this'], ['paragraph 4:1 but this']],
  ['a rule between', ['a', '', '-----', '', 'b'], ['paragraph 1:1 a', 'paragraph 5:1 b']],
])('reads %s', (_, lines, expected) => {
  expect(told(read(...lines))).toEqual(expected);
  const windows = readDocument({ file: 'a.rst', text: lines.join('\r\n') });
  expect(told(windows)).toEqual(expected);
});

test('words, marks and targets', () => {
  const text = 'At **02:00** see `the *run* <ops/r.rst>`_, ``docker\nps`` and :ref:`x` \\*5\\*.';
  const document = readDocument({ file: 'a.rst', text });
  const [block] = document.blocks;
  if (block?.kind !== 'paragraph') throw new Error('a paragraph is expected');
  const { prose } = block;
  expect(prose.text).toBe('At 02:00 see the *run*, docker ps and x *5*.');
  expect(prose.marks.map(({ kind, start, end }) => [kind, prose.text.slice(start, end)])).toEqual([
    ['strong', '02:00'],
    ['link', 'the *run*'],
    ['code', 'docker ps'],
    ['code', 'x'],
  ]);
  const start = prose.text.indexOf('docker');
  expect(textAt({ text }, prose.spanOf(start, start + 9))).toBe('docker\nps');
  expect(document.links.map(({ target, span }) => [target, textAt({ text }, span)])).toEqual([
    ['ops/r.rst', 'ops/r.rst'],
  ]);
});

test('targets, anchors and markers', () => {
  const { text, links, anchors, markers } = read(
    'Hot Kilns!',
    '==========',
    '.. _old name:',
    '.. _site: https://example.com',
    '.. stackwright:ignore too old',
    '',
    'The kiln is hot.',
  );
  expect(links.map(({ kind, target, span }) => [kind, target, textAt({ text }, span)])).toEqual([
    ['definition', 'https://example.com', 'https://example.com'],
  ]);
  expect([...anchors]).toEqual(['hot-kilns', 'old name', 'site']);
  expect(
    markers.map(({ verb, argument, about }) => [verb, argument, textAt({ text }, about)]),
  ).toEqual([['ignore', 'too old', 'The kiln is hot.']]);
});
