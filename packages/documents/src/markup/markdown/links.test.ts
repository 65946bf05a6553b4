import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { textAt } from '../testing/told.ts';

test.each<[string, string, readonly (readonly [string, string, string])[]]>([
  ['a link', 'a [b](../ops/c.md#d "t")', [['link', '../ops/c.md#d', '../ops/c.md#d']]],
  ['a link in angles', '[b](<c d.md>)', [['link', 'c d.md', 'c d.md']]],
  ['an escape', '[b](c\\_d.md)', [['link', 'c_d.md', 'c\\_d.md']]],
  [
    'a picture in a link',
    '[![a](b.png)](c)',
    [
      ['image', 'b.png', 'b.png'],
      ['link', 'c', 'c'],
    ],
  ],
  ['a definition', '[b][c]\n\n[c]: ./d.md', [['definition', './d.md', './d.md']]],
  [
    'a footnote that looks like one',
    '[^c]: https://example.com',
    [['link', 'https://example.com', 'https://example.com']],
  ],
  [
    'autolinks',
    '<https://example.com> <a@example.com>',
    [
      ['link', 'https://example.com', 'https://example.com'],
      ['link', 'mailto:a@example.com', 'a@example.com'],
    ],
  ],
  [
    'HTML',
    '<p><a href="b.md">c</a><img width=1 src=\'d.png\'></p>',
    [
      ['link', 'b.md', 'b.md'],
      ['image', 'd.png', 'd.png'],
    ],
  ],
  ['HTML between words', 'x <a href=b.md>c</a>', [['link', 'b.md', 'b.md']]],
  ['HTML over lines', 'x <img\n    width=1\n  src="b.png">', [['image', 'b.png', 'b.png']]],
  [
    'cells',
    '| [a](b) |\n|-|\n| [c](d) |',
    [
      ['link', 'b', 'b'],
      ['link', 'd', 'd'],
    ],
  ],
  ['code is no link', '`[a](b)` and\n\n    [c](d)', []],
])('finds the target of %s', (_, text, expected) => {
  const { links } = readDocument({ file: 'a.md', text });
  expect(links.map(({ kind, target, span }) => [kind, target, textAt({ text }, span)])).toEqual(
    expected,
  );
});

test.each<[string, string, readonly string[]]>([
  ['headings', '# A b\n## A b\n### c!', ['a-b', 'a-b-1', 'c']],
  [
    'ids set by hand',
    '## Foo {#bar}\n\n<a name="x"></a>\n\n<div id=y>\n\ntext <a id=\'z\'></a>',
    ['bar', 'foo-bar', 'x', 'y', 'z'],
  ],
  ['HTML headings', '<h2>Hot <b>kiln</b></h2>\n\n## Hot kiln', ['hot-kiln', 'hot-kiln-1']],
  ['names that are none', '<input name="x"> `<a name="y">`', []],
])('finds the anchors of %s', (_, text, expected) => {
  expect([...readDocument({ file: 'a.md', text }).anchors]).toEqual(expected);
});

test.each<[string, string, readonly (readonly [string, string, string])[]]>([
  [
    'a block',
    '<!-- stackwright:ignore too old -->\n\nThe kiln\nis hot.\n\nx',
    [['ignore', 'too old', 'The kiln\nis hot.']],
  ],
  ['a whole list', '<!-- stackwright:ignore x -->\n- a\n- b', [['ignore', 'x', '- a\n- b']]],
  [
    'the rest of its line',
    'a\nIt is 7 <!-- stackwright:value a.b -->\nc',
    [['value', 'a.b', 'It is 7 ']],
  ],
  [
    'a line that goes on',
    'It is <!-- stackwright:value a.b --> 7',
    [['value', 'a.b', 'It is <!-- stackwright:value a.b --> 7']],
  ],
  [
    'a row',
    '| a |\n|-|\n| 7 <!--stackwright:value a.b--> |',
    [['value', 'a.b', '| 7 <!--stackwright:value a.b--> |']],
  ],
  [
    'two blocks',
    '<!-- stackwright:a b -->\n<!-- stackwright:c -->\n# D',
    [
      ['a', 'b', '# D'],
      ['c', '', '# D'],
    ],
  ],
  ['an item', '- <!-- stackwright:a b -->\n  c', [['a', 'b', 'c']]],
  ['nothing', '<!-- stackwright:a b -->', [['a', 'b', '']]],
  ['comments for people', '<!-- not stackwright:a -->\n<!-- stackwrights:a -->', []],
  ['code', '`<!-- stackwright:a -->`', []],
])('a marker speaks of %s', (_, text, expected) => {
  const { markers } = readDocument({ file: 'a.md', text });
  expect(
    markers.map(({ verb, argument, about }) => [verb, argument, textAt({ text }, about)]),
  ).toEqual(expected);
  for (const { span } of markers) expect(textAt({ text }, span)).toMatch(/^<!--[^]*-->$/);
});
