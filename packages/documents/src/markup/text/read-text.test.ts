import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { told } from '../testing/told.ts';

test.each<[string, readonly string[], readonly string[]]>([
  [
    'titles and paragraphs',
    ['HOSTS AND NAMES', '', 'The kiln', 'is hot.', '', 'Backups', '-------', 'They run.'],
    [
      'heading h1 1:1 HOSTS AND NAMES',
      'paragraph <HOSTS AND NAMES> 3:1 The kiln is hot.',
      'heading h1 6:1 Backups',
      'paragraph <Backups> 8:1 They run.',
    ],
  ],
  [
    'levels by the sign of the underline',
    ['Clay', '====', 'Hosts', '-----', 'Costs', '-----', '# Marked'],
    [
      'heading h1 1:1 Clay',
      'heading h2 <Clay> 3:1 Hosts',
      'heading h2 <Clay> 5:1 Costs',
      'heading h1 7:3 Marked',
    ],
  ],
  [
    'pairs, one a line',
    ['Server: kiln', '  IP = 192.0.2.7', 'At https://example.com: nothing'],
    [
      'item 1:1 Server: kiln',
      'item 2:3 IP = 192.0.2.7',
      'paragraph 3:1 At https://example.com: nothing',
    ],
  ],
  [
    'a list with what introduces it',
    ['Kept', '- 7 daily', '  ones', '  * nested', '2) two', '', 'x'],
    [
      'paragraph 1:1 Kept',
      'item led(Kept) 2:3 7 daily ones',
      'item in(7 daily ones) led(Kept) 4:5 nested',
      'item #2 led(Kept) 5:4 two',
      'paragraph 7:1 x',
    ],
  ],
  [
    'an indented stretch',
    ['Run', '', '    docker ps', '', '      -a', 'x'],
    ['paragraph 1:1 Run', 'code () led(Run) 3:5 "docker ps\\n\\n  -a"', 'paragraph 6:1 x'],
  ],
  ['a rule', ['a', '', '*****', 'b'], ['paragraph 1:1 a', 'paragraph 4:1 b']],
  ['nothing', ['', '   ', ''], []],
])('reads %s', (_, lines, expected) => {
  for (const end of ['\n', '\r\n']) {
    expect(told(readDocument({ file: 'NOTES.txt', text: lines.join(end) }))).toEqual(expected);
  }
});

test('a lone carriage return ends a line, though not a line that is counted', () => {
  expect(told(readDocument({ file: 'NOTES', text: 'A: 1\rB: 2' }))).toEqual([
    'item 1:1 A: 1',
    'item 1:6 B: 2',
  ]);
});
