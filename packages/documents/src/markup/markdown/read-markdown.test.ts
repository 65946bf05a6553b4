import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { textAt, told } from '../testing/told.ts';

function read(...lines: readonly string[]) {
  return readDocument({ file: 'docs/kiln.md', text: lines.join('\n') });
}

test.each<[string, readonly string[], readonly string[]]>([
  [
    'headings under each other',
    ['# Clay', '## Hosts', '#### Deep', '## Costs', 'words'],
    [
      'heading h1 1:3 Clay',
      'heading h2 <Clay> 2:4 Hosts',
      'heading h4 <Clay/Hosts> 3:6 Deep',
      'heading h2 <Clay> 4:4 Costs',
      'paragraph <Clay/Costs> 5:1 words',
    ],
  ],
  [
    'underlined headings, one of two lines',
    ['Two', 'lines', '===', 'Foo', '---'],
    ['heading h1 1:1 Two lines', 'heading h2 <Two lines> 4:1 Foo'],
  ],
  ['a heading without its id', ['## Hosts {#hosts}'], ['heading h2 1:4 Hosts']],
  [
    'a list with what introduces it',
    ['Open:', '- 80', '  - tcp', '- 443', '', 'After'],
    [
      'paragraph 1:1 Open:',
      'item led(Open:) 2:3 80',
      'item in(80) led(80) 3:5 tcp',
      'item led(Open:) 4:3 443',
      'paragraph 6:1 After',
    ],
  ],
  [
    'numbers and tasks',
    ['3. [x] three', '4. [ ] four', '5. [link][l]', '', '[l]: x'],
    ['item #3 1:8 three', 'item #4 2:8 four', 'item #5 3:5 link'],
  ],
  [
    'an item with more than words',
    ['- run:', '', '  ```sh', '  ls', '  ```', '', '  then'],
    ['item 1:3 run:', 'code sh() led(run:) 4:3 "ls"', 'paragraph 7:3 then'],
  ],
  ['an item that only holds a list', ['- - a'], ['item 1:5 a']],
  [
    'a quote, an alert, and what follows',
    ['# A', '> [!WARNING]', '> Never', '> so.', '> ## In', '> - it', '', 'out'],
    [
      'heading h1 1:3 A',
      'paragraph quoted <A> 3:3 Never so.',
      'heading quoted h2 <A> 5:6 In',
      'item quoted <A/In> 6:5 it',
      'paragraph <A> 8:1 out',
    ],
  ],
  [
    'a ragged table with bars in its cells',
    ['Ports:', '', '| A | B |', '|--|:-:|', '| 1 \\| 2 | `x \\| y` | 3 |', '| only |', '|  | e |'],
    [
      'paragraph 1:1 Ports:',
      'table led(Ports:) 3:3 A | 3:7 B | - / 5:3 1 | 2 | 5:13 x | y | 5:23 3 / 6:3 only | - | - / - | 7:6 e | -',
    ],
  ],
  [
    'fences, and their languages',
    ['```YAML title=a', 'a: 1', '', 'b: 2', '```', '~~~yaml:c.yml', '~~~', '```', 'x'],
    ['code yaml(title=a) 2:1 "a: 1\\n\\nb: 2"', 'code yaml(c.yml) 1:1 ""', 'code () 9:1 "x"'],
  ],
  [
    'indented code',
    ['a', '', '    ls', '      -a', '', 'b'],
    ['paragraph 1:1 a', 'code () led(a) 3:5 "ls\\n  -a"', 'paragraph 6:1 b'],
  ],
  ['code in a quote', ['> ```sh', '> a', '> b', '> ```'], ['code quoted sh() 2:3 "a\\nb"']],
  [
    'settings at the top',
    ['---', 'title: Clay', '---', '# A'],
    ['code yaml() 2:1 "title: Clay\\n"', 'heading h1 4:3 A'],
  ],
  ['a rule at the top', ['---', 'Some words.', '---'], ['heading h2 2:1 Some words.']],
  [
    'footnotes',
    ['Kept 7 days[^1] here [^n].', '', '[^1]: As agreed in May.', '', '[^n]: oneword'],
    [
      'paragraph 1:1 Kept 7 days here.',
      'paragraph led(Kept 7 days here.) 3:7 As agreed in May.',
      'paragraph led(As agreed in May.) 5:7 oneword',
    ],
  ],
  [
    'comments and pictures are no words',
    ['12 <!-- note --> GB ![racks](a.png) of it', '', '<!-- alone -->', '', '![x](y.png)'],
    ['paragraph 1:1 12 GB of it'],
  ],
  [
    'HTML',
    [
      '<h2 align="center">Hot <b>kiln</b></h2>',
      '',
      '<p>A &amp; b<br>c</p>',
      '<ul><li>one</li></ul>',
      '<style>p {}</style>',
    ],
    [
      'heading h2 1:20 Hot kiln',
      'paragraph <Hot kiln> 3:4 A & b c',
      'item led(A & b c) <Hot kiln> 4:9 one',
    ],
  ],
  [
    'a table in HTML',
    [
      '<table>',
      '<tr><th>Name</th><th>Port</th></tr>',
      '<tr><td>web</td><td><code>80</code></td></tr>',
      '</table>',
    ],
    ['table 2:9 Name | 2:22 Port / 3:9 web | 3:27 80'],
  ],
])('reads %s', (_, lines, expected) => {
  expect(told(read(...lines))).toEqual(expected);
  // Nothing but the lines' ends is another when they end as on Windows.
  const places = told(readDocument({ file: 'a.md', text: lines.join('\r\n') }));
  expect(places).toEqual(expected);
});

test.each<[string, string, readonly (readonly [string, string])[]]>([
  [
    'code, strong',
    '**Host**: `kiln` ok',
    [
      ['Host', 'Host'],
      ['kiln', 'kiln'],
      ['kiln ok', 'kiln` ok'],
    ],
  ],
  [
    'an escape',
    'a foo\\_bar',
    [
      ['foo_bar', 'foo\\_bar'],
      ['_bar', '\\_bar'],
      ['bar', 'bar'],
    ],
  ],
  [
    'entities',
    'A &amp; B&#x20AC;5',
    [
      ['&', '&amp;'],
      ['B€', 'B&#x20AC;'],
      ['5', '5'],
    ],
  ],
  [
    'a link',
    'see [the *drill*](d.md "t") now',
    [
      ['drill', 'drill'],
      ['drill now', 'drill*](d.md "t") now'],
    ],
  ],
  [
    'a line break',
    'ends here\n  and goes',
    [
      ['here and', 'here\n  and'],
      ['and', 'and'],
    ],
  ],
  [
    'a line break on Windows',
    'ends\r\nand',
    [
      ['ends and', 'ends\r\nand'],
      ['and', 'and'],
    ],
  ],
  [
    'hard breaks',
    'one  \ntwo\\\nthree',
    [
      ['one two', 'one  \ntwo'],
      ['two three', 'two\\\nthree'],
    ],
  ],
  ['a quoted line break', '> ends\n> and', [['ends and', 'ends\n> and']]],
  [
    'code over lines',
    '`docker\nps` x',
    [
      ['docker ps', 'docker\nps'],
      ['ps', 'ps'],
    ],
  ],
  ['code with a backtick', '`` a`b `` x', [['a`b', 'a`b']]],
  [
    'a bar in a cell',
    '| a |\n|-|\n| `x \\| y` z\\|w |',
    [
      ['x | y', 'x \\| y'],
      ['| y', '\\| y'],
      ['z|w', 'z\\|w'],
    ],
  ],
  [
    'HTML between words',
    'a <b>bold</b> c',
    [
      ['bold', 'bold'],
      ['bold c', 'bold</b> c'],
    ],
  ],
  [
    'a footnote',
    'in 7 days[^1] or so[^2]',
    [
      ['days or', 'days[^1] or'],
      ['so', 'so'],
    ],
  ],
  [
    'a task',
    '- [ ] call 192.0.2.7',
    [
      ['192.0.2.7', '192.0.2.7'],
      ['call', 'call'],
    ],
  ],
  [
    'an address in angles',
    'at <https://example.com/x> it',
    [['https://example.com/x', 'https://example.com/x']],
  ],
  [
    'a tab after the sign',
    '-\tone\n\n\ttwo',
    [
      ['one', 'one'],
      ['two', 'two'],
    ],
  ],
])('finds the words of %s', (_, text, cases) => {
  const { blocks } = readDocument({ file: 'a.md', text });
  const proses = blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flat();
    return block.kind === 'paragraph' || block.kind === 'item' ? [block.prose] : [];
  });
  for (const [words, written] of cases) {
    const prose = proses.find((each) => each.text.includes(words));
    const start = prose?.text.indexOf(words) ?? 0;
    expect(prose && textAt({ text }, prose.spanOf(start, start + words.length))).toBe(written);
  }
});

test('marks are ranges of the words', () => {
  const { blocks } = read('a **b `c`** ~~d *e*~~ [f `g`](h) <kbd>i</kbd>');
  const [block] = blocks;
  if (block?.kind !== 'paragraph') throw new Error('a paragraph is expected');
  expect(
    block.prose.marks.map(({ kind, start, end }) => [kind, block.prose.text.slice(start, end)]),
  ).toEqual([
    ['strong', 'b c'],
    ['code', 'c'],
    ['deleted', 'd e'],
    ['emphasis', 'e'],
    ['link', 'f g'],
    ['code', 'g'],
    ['code', 'i'],
  ]);
});
