import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShell } from './read-shell.ts';

const read = (text: string) => readShell({ file: 'backup.sh', text });
const names = (text: string) => read(text).commands.map(({ name }) => name);

test.each([
  ['pg_dump odoo > a.sql', ['pg_dump']],
  ['a && b || c; d | e &', ['a', 'b', 'c', 'd', 'e']],
  ['if a; then b; else c; fi', ['a', 'b', 'c']],
  ['f() { a; }; for x in $(b); do c; done', ['a', 'b', 'c']],
  ['echo "rm -rf /" # rm', ['echo']],
  ['cat <<EOF\nrm $(date)\nEOF\necho', ['cat', 'date', 'echo']],
  ["cat <<'EOF'\nrm $(date)\nEOF", ['cat']],
  ['case $x in a) b;; *) c;; esac', ['b', 'c']],
  ['docker \\\n  compose up', ['docker']],
  ['$CMD a', [undefined]],
  ['A=1', [undefined]],
  ['echo `a \\`b\\``', ['echo', 'a', 'b']],
  ['"pg_"\'dump\'', ['pg_dump']],
])('%j runs %j', (text, expected) => {
  expect(read(text).problems).toEqual([]);
  expect(names(text)).toEqual(expected);
});

const SCRIPT = `#!/usr/bin/env bash
set -euo pipefail # strict
# nightly
if ! PGPASSWORD="$PW" pg_dump -Fc odoo | gzip > "/b/$(date +%F).gz" 2>> log; then
  curl -f https://example.com || echo failed
fi
`;

test('a command knows its words, redirections, chains and blocks', () => {
  const { commands, shebang, problems } = read(SCRIPT);
  expect(problems).toEqual([]);
  expect(shebang).toBe('/usr/bin/env bash');
  expect(commands.map(({ name }) => name)).toEqual([
    'set',
    'pg_dump',
    'gzip',
    'date',
    'curl',
    'echo',
  ]);
  const [set, dump, gzip, date, curl, echo] = commands;
  expect(set?.words.map(({ value }) => value)).toEqual(['set', '-euo', 'pipefail']);
  expect(dump).toMatchObject({
    assignments: [{ name: 'PGPASSWORD', value: { text: '"$PW"', literal: false } }],
    pipeline: { index: 0, operators: ['|'] },
    negated: true,
    within: ['condition'],
  });
  expect(gzip).toMatchObject({
    pipeline: { id: dump?.pipeline?.id, index: 1 },
    redirects: [
      { operator: '>', target: { literal: false } },
      { operator: '>>', descriptor: 2, target: { value: 'log', literal: true } },
    ],
  });
  expect(date?.within).toEqual(['condition', 'substitution']);
  expect(curl).toMatchObject({ andOr: { index: 0, operators: ['||'] }, within: ['branch'] });
  expect(echo?.andOr).toEqual({ ...curl?.andOr, index: 1 });
});

test('places are exact', () => {
  const { locate } = read(SCRIPT);
  const slice = (...path: (string | number)[]) => {
    const { span } = locate(path);
    return SCRIPT.slice(span?.start.offset, span?.end.offset);
  };
  expect(slice('commands', 4)).toBe('curl -f https://example.com');
  expect(slice('commands', 1, 'words', 1)).toBe('-Fc');
  expect(slice('commands', 2, 'redirects', 0)).toBe('> "/b/$(date +%F).gz"');
  expect(slice('commands', 1, 'assignments', 0)).toBe('PGPASSWORD="$PW"');
  expect(slice('commands', 4, 'words', 9)).toBe('curl -f https://example.com');
});

test.each([
  ['echo a; if b', 'shell-syntax'],
  ['echo "a', 'shell-syntax'],
  ['a | | b', 'shell-syntax'],
  ['f( { a; }', 'shell-syntax'],
  ['case $1 in\r\n  a) b ;;\r\nesac\r\n', 'carriage-return'],
  [`${'( '.repeat(200)}a${' )'.repeat(200)}`, 'too-deep'],
])('%j is told as %s', (text, kind) => {
  expect(read(text).problems.map((one) => one.kind)).toContain(kind);
});

test('only the first mistake is told, as a shell does', () => {
  expect(read('if a\nwhile b\ncase c\n').problems).toHaveLength(1);
});

test('what stands above a mistake is read', () => {
  expect(names('echo a; if b')).toEqual(['echo', 'b']);
});

const piece = fc.constantFrom(
  'a',
  ' ',
  '\n',
  ';',
  '&&',
  '|',
  '"',
  "'",
  '$(',
  ')',
  '${',
  '}',
  '`',
  '\\',
  '<<E\n',
  'E\n',
  '#',
  'if ',
  'then ',
  'fi',
  '((',
  '[[',
  '{ ',
  '>',
  'é',
  '=(',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
);

test('no text makes it throw, and every span lies inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { commands, problems, locate } = read(text);
      const parts = commands.flatMap((one) => [
        one,
        ...one.words,
        ...one.redirects,
        ...one.assignments,
      ]);
      for (const { span } of [...parts, ...problems]) {
        expect(span.start.offset).toBeGreaterThanOrEqual(0);
        expect(span.end.offset).toBeLessThanOrEqual(text.length);
        expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
      }
      for (const { path, span } of commands) expect(locate(path).span).toEqual(span);
    }),
    { numRuns: 2000 },
  );
});

test.each(['"$(', '${a:-', '`', '( ', '$((', 'if '])('a long run of %j ends', (part) => {
  expect(read(part.repeat(3001)).problems.length).toBeGreaterThan(0);
});
