import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Path } from '@stackwright/core';
import { readYaml } from './read-yaml.ts';

const read = (text: string) => readYaml({ file: 'compose.yaml', text });

/** The text that a path of the first document points at. */
function at(text: string, path: Path, part?: 'key' | 'value'): string {
  const span = read(text).documents[0]?.locate(path, part).span;
  return text.slice(span?.start.offset, span?.end.offset);
}

const MERGED = `x-base: &base
  restart: always # why
  environment: { TZ: UTC }
x-more: &more
  restart: "no"
  user: odoo
services:
  web:
    <<: [*base, *more]
    user: root
  cron: *base
`;

test('merge keys and aliases are resolved; own keys win, then the earlier mapping', () => {
  expect(read(MERGED).problems).toEqual([]);
  expect(JSON.parse(JSON.stringify(read(MERGED).documents[0]?.value))).toMatchObject({
    services: {
      web: { restart: 'always', user: 'root', environment: { TZ: 'UTC' } },
      cron: { restart: 'always' },
    },
  });
});

test.each<[Path, 'key' | 'value', string]>([
  [['services', 'web', 'user'], 'value', 'root'],
  [['services', 'web', 'restart'], 'value', 'always'],
  [['services', 'web', 'restart'], 'key', 'restart'],
  [['services', 'cron'], 'key', 'cron'],
  [['services', 'cron', 'environment', 'TZ'], 'value', 'UTC'],
  [['services', 'cron', 'environment'], 'value', '{ TZ: UTC }'],
  [['x-base'], 'value', '&base\n  restart: always # why\n  environment: { TZ: UTC }'.slice(8)],
  [['services', 'nobody'], 'value', 'services'],
])('%j (%s) is %j', (path, part, expected) => {
  expect(at(MERGED, path, part)).toBe(expected);
});

test('several documents each have their value and places', () => {
  const text = 'a: 1\n---\nb: 2\n';
  const { documents } = read(text);
  expect(documents.map(({ value }) => ({ ...(value as object) }))).toEqual([{ a: 1 }, { b: 2 }]);
  expect(documents[1]?.locate(['b']).span?.start).toEqual({ line: 3, column: 4, offset: 12 });
});

test('comments are found, and texts that look like one are not', () => {
  const text = '# top\na: "# no" # yes\nb: |\n  # no\nc: x#no\n';
  expect(read(text).comments.map((comment) => comment.text)).toEqual(['# top', '# yes']);
});

test.each([
  ['a: *nope', 'unknown-alias', '*nope'],
  ['a: &x [*x]', 'cyclic-alias', '*x'],
  ['a: 1\nb: 2\na: 3', 'duplicate-key', 'a'],
  ['? [a]\n: 1', 'bad-key', '[a]'],
  ['<<: 3\na: 1', 'bad-merge', '<<'],
  ['a: "b', 'yaml-syntax', ''],
  ['a: b: c', 'yaml-syntax', 'b'],
  [`a: ${'['.repeat(100)}`, 'too-deep', '['],
])('%s is told as %s', (text, kind, where) => {
  const { problems } = read(text);
  expect(problems[0]?.kind).toBe(kind);
  const { span } = problems[0] ?? {};
  expect(text.slice(span?.start.offset, span?.end.offset)).toBe(where);
});

test('aliases of aliases that stand for billions of values are refused', () => {
  const lines = Array.from({ length: 12 }, (_, n) => {
    const items = n === 0 ? '1' : Array.from({ length: 9 }, () => `*a${n - 1}`).join(', ');
    return `a${n}: &a${n} [${items}]`;
  });
  expect(read(lines.join('\n')).problems[0]?.kind).toBe('too-large');
});

test('what Compose tags !reset is absent, and other tags are no problem', () => {
  const { documents, problems } = read('a: !reset null\nb: !override [1]\nc: !vault x');
  expect(problems).toEqual([]);
  expect({ ...(documents[0]?.value as object) }).toEqual({ b: [1], c: 'x' });
});

const piece = fc.constantFrom(
  'a',
  ': ',
  '\n',
  '  ',
  '- ',
  '&x ',
  '*x',
  '<<: ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '|\n',
  '#',
  '---\n',
  '\t',
  '!t ',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
);

test('no text makes it throw, and every span lies inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { documents, comments, problems } = read(text);
      const spans = [...comments, ...problems].map(({ span }) => span);
      for (const document of documents) {
        for (const { path } of document.scalars()) {
          const { span } = document.locate(path.filter((step) => step !== '<<'));
          if (span !== undefined) spans.push(span);
        }
      }
      for (const { start, end } of spans) {
        expect(start.offset).toBeLessThanOrEqual(end.offset);
        expect(end.offset).toBeLessThanOrEqual(text.length);
      }
      for (const { text: comment, span } of comments) {
        expect(text.slice(span.start.offset, span.end.offset)).toBe(comment);
      }
    }),
    { numRuns: 1500 },
  );
});
