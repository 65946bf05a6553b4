import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentsWith } from './comments.ts';
import { directivesOf } from './directive.ts';

const ORDER = 'stackwright-ignore known-odoo-option: ours';

describe('a directive is found where the syntax has comments', () => {
  test.each([
    ['stack', `a: 1 # ${ORDER}\n`, '1:6', 1],
    ['stack', `a: 1\r\n# ${ORDER}\r\nb: 2\r\n`, '2:1', 3],
    ['stack', `a: "# ${ORDER}"\n`, undefined, undefined],
    ['stack', `a: x#${ORDER}\n`, undefined, undefined],
    ['compose', `a: >\n  # ${ORDER}\n`, undefined, undefined],
    ['nginx', `listen 80;# ${ORDER}\n`, '1:11', 1],
    ['zone', `@ A 192.0.2.1 ; ${ORDER}\n`, '1:15', 1],
    ['zone', `# ${ORDER}\n`, undefined, undefined],
    ['odoo-conf', `; ${ORDER}\n# more\n\na = 1\n`, '1:1', 3],
    ['crontab', `# ${ORDER}\n* * * * * true\n`, '1:1', 2],
    ['shell', `true # ${ORDER}\n`, '1:6', 1],
    ['dockerfile', `# ${ORDER}\nFROM a\n`, '1:1', 2],
  ] as const)('%s %j', (kind, text, place, line) => {
    const [found] = directivesOf(kind, 'f', text);
    const start = found?.span.start;
    expect(start && `${start.line}:${start.column}`).toBe(place);
    expect(found?.line).toBe(line);
  });
});

test.each([
  ['# stackwright-ignore a: because', ['a'], 'because', undefined],
  ['# stackwright-ignore a, b,c: because', ['a', 'b', 'c'], 'because', undefined],
  ['#stackwright-ignore a:because', ['a'], 'because', undefined],
  [
    '# stackwright-ignore a: see http://example.com/1',
    ['a'],
    'see http://example.com/1',
    undefined,
  ],
  ['# stackwright-ignore a: until the move', ['a'], 'until the move', undefined],
  ['# stackwright-ignore a: moves, until 2027-03-31.', ['a'], 'moves', '2027-03-31'],
  ['# stackwright-ignore a: until 2027-03-31', ['a'], '', '2027-03-31'],
  ['# stackwright-ignore a: moves until 31.3.2027', ['a'], 'moves', '31.3.2027'],
  ['# stackwright-ignore a', ['a'], '', undefined],
  ['# stackwright-ignore', [], '', undefined],
])('%s', (text, rules, reason, until) => {
  expect(directivesOf('shell', 'f', `${text}\n`)).toMatchObject([{ rules, reason, until }]);
});

test('other words that begin alike are no directives', () => {
  expect(
    directivesOf('shell', 'f', '# stackwright-ignored a: b\n# stackwright-ignore-all a\n'),
  ).toEqual([]);
});

test('the comments of any YAML are told from its texts', () => {
  const line = fc.constantFrom(
    'a: "# w"',
    'b: |',
    '  # w',
    '# w',
    'c: 1 # w',
    "d: 'x # w",
    '- # w',
    '\ufeff# w',
    '{ # w',
    '',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end);
      for (const { text: comment, span } of commentsWith('w', 'stack', text)) {
        expect(text.slice(span.start.offset, span.end.offset)).toBe(comment);
        expect(comment).toMatch(/^#[^\r\n]*w/);
      }
    }),
  );
});
