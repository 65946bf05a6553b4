import fc from 'fast-check';
import { expect, test } from 'vitest';
import { place } from '../testing/shown.ts';
import { readJson } from './json.ts';
import { valueOf } from './tree.ts';
import type { Tree } from './tree.ts';

function parsed(text: string): unknown {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function read(text: string): unknown {
  const { documents, mistakes } = readJson(text);
  const [tree] = documents;
  expect(documents.length === 0).toBe(mistakes.length > 0);
  return tree && { value: valueOf(tree) };
}

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
      const written = JSON.stringify(JSON.parse(text), null, indent);
      expect(JSON.stringify(read(written))).toBe(JSON.stringify(parsed(written)));
    }),
  );
});

test('refuses what JSON.parse refuses', () => {
  const signs = fc.constantFrom(
    ...'{}[]:,"\\u0019abtrue-+.eE \n\t\u0001',
    'null',
    '"a"',
    '1.5',
    '01',
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(JSON.stringify(read(text))).toBe(JSON.stringify(parsed(text)));
    }),
    { numRuns: 3000 },
  );
});

test('every place is the text of its value', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const check = (tree: Tree): void => {
        const own = text.slice(tree.span.start.offset, tree.span.end.offset);
        expect(JSON.stringify(valueOf(tree))).toBe(JSON.stringify(JSON.parse(own)));
        if (tree.kind === 'list') tree.items.forEach(check);
        if (tree.kind === 'map') for (const { value } of tree.entries.values()) check(value);
      };
      readJson(text).documents.forEach(check);
    }),
  );
});

test.each([
  ['{"a": 1,}', '1:9-1:10 "}" where a string should stand'],
  ['{"a" 1}', '1:6-1:7 "1" where a colon should stand'],
  ['[1 2]', '1:4-1:5 "2" where a comma or ] should stand'],
  ['{"a": "b', '1:7-1:8 a string that is not closed, or holds what must be escaped'],
  ['// no\n{}', '1:1-1:2 "/" where a value should stand'],
  ['', '1:1-1:1 the text ends where a value should stand'],
  ['{}\n{}', '2:1-2:2 "{" where the end should stand'],
])('%j', (text, mistake) => {
  expect(readJson(text).mistakes.map(({ what, span }) => `${place(span)} ${what}`)).toEqual([
    mistake,
  ]);
});

test('brackets without end do not end the program', () => {
  expect(readJson('['.repeat(100_000)).mistakes).toHaveLength(1);
});
