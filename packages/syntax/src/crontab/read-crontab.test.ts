import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCrontab } from './read-crontab.ts';
import { readCronField } from './schedule.ts';
import type { CronFieldName } from './schedule.ts';

const read = (text: string, kind: 'user' | 'system' = 'user') =>
  readCrontab({ file: 'crontab', text }, kind);

test.each<[CronFieldName, string, readonly number[] | undefined]>([
  ['minute', '*/15', [0, 15, 30, 45]],
  ['minute', '5', [5]],
  ['minute', '0-10/5,30', [0, 5, 10, 30]],
  ['minute', '60', undefined],
  ['minute', '5/10', undefined],
  ['minute', '10-5', undefined],
  ['minute', '*/0', undefined],
  ['minute', '', undefined],
  ['minute', '1,', undefined],
  ['dayOfWeek', '7', [0]],
  ['dayOfWeek', 'mon-FRI', [1, 2, 3, 4, 5]],
  ['dayOfWeek', '5-7', [0, 5, 6]],
  ['month', 'jan,dec', [1, 12]],
  ['month', 'foo', undefined],
  ['dayOfMonth', '0', undefined],
])('%s %j allows %j', (name, text, expected) => {
  expect(readCronField(name, text)?.values).toEqual(expected);
});

test.each([
  ['* * * * *', 1],
  ['*/15 * * * *', 15],
  ['*/7 * * * *', 7],
  ['0 * * * *', 60],
  ['@daily', 1440],
  ['0 2 * * *', 1440],
  // Working hours only: the night is the gap.
  ['0 8-18 * * *', 14 * 60],
  ['0 2 * * 1-5', 3 * 1440],
  ['@weekly', 7 * 1440],
  ['@monthly', 31 * 1440],
  ['0 0 31 * *', 61 * 1440],
  ['@yearly', 366 * 1440],
  ['0 0 29 2 *', 1461 * 1440],
  // Both day fields without a star: either is enough.
  ['0 0 1 * 0', 7 * 1440],
  ['0 0 31 2 *', undefined],
  ['@reboot', undefined],
])('%s runs at least every %s minutes', (when, expected) => {
  expect(read(`${when} backup\n`).jobs[0]?.intervalMinutes).toBe(expected);
});

const SYSTEM = `# backups
MAILTO="ops@example.com"
PATH = /usr/bin:/bin
*/15 2-4 * * mon\troot  flock -n /run/b backup.sh --name $(date +\\%F)%line 1%line 2
@reboot odoo start
`;

test('a file of the system has a user, variables and places', () => {
  const { jobs, variables, comments, problems, locate } = read(SYSTEM, 'system');
  expect(problems).toEqual([]);
  expect(comments.map(({ text }) => text)).toEqual(['# backups']);
  expect(variables).toMatchObject([
    { name: 'MAILTO', value: 'ops@example.com' },
    { name: 'PATH', value: '/usr/bin:/bin' },
  ]);
  expect(jobs).toMatchObject([
    {
      when: { text: '*/15 2-4 * * mon' },
      user: { text: 'root' },
      command: { shell: 'flock -n /run/b backup.sh --name $(date +%F)' },
      input: 'line 1\nline 2',
      environment: { MAILTO: 'ops@example.com' },
    },
    { when: { text: '@reboot' }, user: { text: 'odoo' }, command: { shell: 'start' } },
  ]);
  const slice = (...[path, part]: Parameters<typeof locate>) => {
    const { span } = locate(path, part);
    return SYSTEM.slice(span?.start.offset, span?.end.offset);
  };
  expect(slice(['jobs', 0, 'fields', 'hour'])).toBe('2-4');
  expect(slice(['jobs', 0, 'user'])).toBe('root');
  expect(slice(['jobs', 1, 'command'])).toBe('start');
  expect(slice(['jobs', 1])).toBe('@reboot odoo start');
  expect(slice(['variables', 0], 'key')).toBe('MAILTO');
  expect(
    jobs[0]?.percents.map(({ start }) => SYSTEM.slice(start.offset, start.offset + 5)),
  ).toEqual(['%line', '%line']);
});

test.each([
  ['* * * * 8 x\n', 'user', 'bad-field', '8'],
  ['61 * * * * x\n', 'user', 'bad-field', '61'],
  ['@often x\n', 'user', 'bad-nickname', '@often'],
  ['0 2 * *\n', 'user', 'missing-part', '0 2 * *'],
  ['0 2 * * *\n', 'user', 'no-command', '0 2 * * *'],
  ['MAILTO=\n', 'user', 'empty-variable', 'MAILTO='],
  ['@daily\n', 'user', 'no-command', '@daily'],
  ['0 2 * * *\n', 'system', 'missing-part', '0 2 * * *'],
  ['0 2 * * * root\n', 'system', 'no-command', '0 2 * * * root'],
  ['0 2 * * * x', 'user', 'no-newline', ''],
] as const)('%j in a %s crontab is told as %s', (text, kind, expected, where) => {
  const { problems } = read(text, kind);
  expect(problems.map((one) => one.kind)).toEqual([expected]);
  const { span } = problems[0] ?? {};
  expect(text.slice(span?.start.offset, span?.end.offset)).toBe(where);
});

const piece = fc.constantFrom(
  '*',
  '*/5',
  '1-3',
  '0',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '@daily',
  '%',
  '\\%',
  '\\',
  'A=b',
  '"',
  '#',
  'mon',
  'cmd',
  'é',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
);

test('no text makes it throw; every line is a job, a variable, a comment, blank or a problem', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('user', 'system'), (text, kind) => {
      const { jobs, variables, comments, problems, locate } = read(text, kind as 'user');
      const parts = [...jobs, ...variables, ...comments, ...problems];
      for (const { span } of parts) {
        expect(span.end.offset).toBeLessThanOrEqual(text.length);
        expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
      }
      for (const { path, span } of jobs) expect(locate(path).span).toEqual(span);
      const told = new Set(parts.map(({ span }) => span.start.line));
      for (const [at, line] of text.split('\n').entries()) {
        expect(/^[ \t\r]*$/.test(line) || told.has(at + 1), JSON.stringify(line)).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});
