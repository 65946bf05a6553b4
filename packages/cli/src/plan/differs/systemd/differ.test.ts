import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { differ } from './differ.ts';

test.each<[name: string, was: string, is: string, lines: readonly string[]]>([
  [
    'a time',
    '[Timer]\nOnCalendar=*-*-* 02:00:00 UTC\n',
    '[Timer]\nOnCalendar = *-*-* 03:00:00 UTC\n',
    ['~ OnCalendar: *-*-* 02:00:00 UTC → *-*-* 03:00:00 UTC'],
  ],
  [
    'a second line of one name',
    'OnCalendar=Mon\n',
    'OnCalendar=Mon\nOnCalendar=Tue\n',
    ['+ OnCalendar #2: Tue'],
  ],
  [
    'a command is not shown',
    'ExecStart=/bin/a --as b\n',
    'ExecStart=/bin/a --as c\n',
    ['~ ExecStart'],
  ],
  ['a variable is not shown', 'Environment=A=rye\n', 'Environment=A=wheat\n', ['~ Environment']],
  ['comments and joined lines', '# a\nDescription=b c\n', '; d\nDescription=b \\\n  c\n', []],
])('%s', (_, was, is, lines) => {
  expect(told(differ.compare({ file: 'backup.timer', was, is }))).toEqual(lines);
});
