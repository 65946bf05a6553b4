import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { applyFixes } from '../fix.ts';
import { yamlEdit } from './index.ts';
import type { YamlChange } from './index.ts';

function edited(text: string, change: YamlChange): string | undefined {
  const edit = yamlEdit({ file: 'a.yaml', text }, change);
  if (edit === undefined) return undefined;
  const fix = { description: '', safety: 'safe', edits: [edit] } as const;
  return applyFixes(new Map([['a.yaml', text]]), [fix], 'safe').texts.get('a.yaml');
}

test('many aliases are read, and too many are not edited', () => {
  const many = `a: &a { b: &b { c: 1 } }\nl:\n${'  - { x: *a, y: *b }\n'.repeat(300)}z: 1\n`;
  expect(edited(many, { set: ['z'], value: 2 })).toBe(many.replace('z: 1', 'z: 2'));
  const names = ['b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const bomb = names.map((name, at) => {
    const inner = `*${names[at - 1] ?? 'a'}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
  });
  expect(edited(`a: &a [1]\n${bomb.join('\n')}\nz: 1\n`, { set: ['z'], value: 2 })).toBe(undefined);
});

describe('set', () => {
  test.each([
    ['a: 1 # one\n', ['a'], 2, 'a: 2 # one\n'],
    ["a: 'x'\n", ['a'], 'y z', "a: 'y z'\n"],
    ['a: "x"\n', ['a'], 'y', 'a: "y"\n'],
    ['a: x\n', ['a'], 'no', 'a: "no"\n'],
    ['a: x\n', ['a'], '1e3', 'a: "1e3"\n'],
    ['a: x\n', ['a'], '12:30', 'a: "12:30"\n'],
    ['a: x\n', ['a'], 'n8nio/n8n:1.2@sha256:ab', 'a: n8nio/n8n:1.2@sha256:ab\n'],
    ['a:\nb: 1\n', ['a'], 1, 'a: 1\nb: 1\n'],
    ['a: # later\n', ['a'], 1, 'a: 1 # later\n'],
    ['{ a: 1, b: [x, y] }\n', ['b', 1], 'z, w', '{ a: 1, b: [x, "z, w"] }\n'],
    ['a: [x]\n', ['a'], ['x', 'pear'], 'a: [x, pear]\n'],
    ['- a: 1\n- a: 2\r\n', [1, 'a'], true, '- a: 1\n- a: true\r\n'],
    ['m:\n  - a\n  - b\nn: 1\n', ['m'], { a: 1, b: { c: 2 } }, 'm:\n  a: 1\n  b: { c: 2 }\nn: 1\n'],
    ['m:\n- a\n# end\nn: 1\n', ['m'], { a: 1 }, 'm:\n  a: 1\n# end\nn: 1\n'],
    ['m:\r\n  a: 1\r\n', ['m'], ['x', 'pear'], 'm:\r\n  - x\r\n  - pear\r\n'],
    ['m: [\n  a,\n]\n', ['m'], ['b'], 'm: [b]\n'],
  ])('%j %j = %j', (text, path, value, after) => {
    expect(edited(text, { set: path, value })).toBe(after);
  });
});

describe('add', () => {
  test.each([
    ['a: 1\n', ['b'], 2, 'a: 1\nb: 2\n'],
    ['a: 1', ['b'], 2, 'a: 1\nb: 2'],
    ['a: 1\r\n', ['b'], 2, 'a: 1\r\nb: 2\r\n'],
    ['m:\n  a: 1 # one\n# end\nn: 1\n', ['m', 'b'], 2, 'm:\n  a: 1 # one\n  b: 2\n# end\nn: 1\n'],
    ['m:\n  - a: 1\n  - c\n', ['m', 0, 'b'], 2, 'm:\n  - a: 1\n    b: 2\n  - c\n'],
    ['m: { a: 1 } # one\n', ['m', 'b'], 'x', 'm: { a: 1, b: x } # one\n'],
    ['m: {\n  a: 1, # one\n}\n', ['m', 'b'], 2, 'm: {\n  a: 1, b: 2, # one\n}\n'],
    ['m: {}\n', ['m', 'b'], 2, 'm: { b: 2 }\n'],
    ['m:\nn: 1\n', ['m', 'b'], 2, 'm:\n  b: 2\nn: 1\n'],
    ['m:\n  a: |\n    text\n', ['m', 'b'], 2, 'm:\n  a: |\n    text\n  b: 2\n'],
    ['m:\n  a:\n', ['m', 'b'], [1], 'm:\n  a:\n  b: [1]\n'],
    ['m:\r\n  a: 1', ['m', 'b'], 2, 'm:\r\n  a: 1\r\n  b: 2'],
    [
      'm:\n  - a\n  - b: 1\n    c: 2 # end\n',
      ['m', 2],
      'x',
      'm:\n  - a\n  - b: 1\n    c: 2 # end\n  - x\n',
    ],
    ['m: [a, b]\n', ['m', 2], 'x', 'm: [a, b, x]\n'],
    ['m: []\n', ['m', 0], { a: 1 }, 'm: [{ a: 1 }]\n'],
    ['m:\n  a: 1\n', ['m', 'log'], { size: '10m' }, 'm:\n  a: 1\n  log: { size: 10m }\n'],
  ])('%j %j = %j', (text, path, value, after) => {
    expect(edited(text, { add: path, value })).toBe(after);
  });
});

describe('remove', () => {
  test.each([
    ['a: 1\nb: 2 # two\n', ['a'], 'b: 2 # two\n'],
    ['# first\na: 1\n# second\nb: 2', ['b'], '# first\na: 1\n# second'],
    ['a: 1\r\nb: 2', ['b'], 'a: 1'],
    ['m:\n  a: 1\n', ['m', 'a'], 'm:\n  {}\n'],
    ['m: { a: 1, b: 2, c: 3 }\n', ['m', 'a'], 'm: { b: 2, c: 3 }\n'],
    ['m: { a: 1, b: 2, c: 3 }\n', ['m', 'c'], 'm: { a: 1, b: 2 }\n'],
    ['m: { a: 1 }\n', ['m', 'a'], 'm: {}\n'],
    ['- a: 1\n  b: 2\n', [0, 'a'], '- b: 2\n'],
    ['a:\n  x: 1\n  y: 2\nb: 2\n', ['a'], 'b: 2\n'],
  ])('%j %j', (text, path, after) => {
    expect(edited(text, { remove: path })).toBe(after);
  });
});

test.each([
  ['through an alias', 'a: &x { k: 1 }\nb: *x\n', { set: ['b', 'k'], value: 2 }],
  ['of an anchored value', 'a: &x 1\nb: *x\n', { set: ['a'], value: 2 }],
  ['of an anchor that is used', 'a: &x 1\nb: *x\n', { remove: ['a'] }],
  ['of a block of text', 'a: |\n  text\n', { set: ['a'], value: 'b' }],
  ['of what is not there', 'a: 1\n', { set: ['b'], value: 2 }],
  ['that adds what is there', 'a: 1\n', { add: ['a'], value: 2 }],
  ['below a scalar', 'a: 1\n', { add: ['a', 'b'], value: 2 }],
  ['that would lose a comment', 'm: {\n  a: 1, # one\n  b: 2 }\n', { remove: ['m', 'b'] }],
  ['that would lose the comment behind it', 'a: 1 # one\nb: 2\n', { remove: ['a'] }],
  ['that would lose comments inside', 'a:\n  # one\n  b: 2\nc: 1\n', { remove: ['a'] }],
  [
    'that would lose a comment of a list',
    'a:\n  - b # one\n  - c\n',
    { set: ['a'], value: { b: 1 } },
  ],
  ['behind a gap in a list', 'a: [b]\n', { add: ['a', 2], value: 'c' }],
  ['that would lose a comment of an item', '- a: 1\n  # two\n  b: 2\n', { remove: [0, 'a'] }],
  ['of a broken text', 'a: [\n', { set: ['a'], value: 2 }],
  ['of two documents', 'a: 1\n---\na: 2\n', { set: ['a'], value: 2 }],
] satisfies readonly (readonly [string, string, YamlChange])[])('no edit %s', (_, text, change) => {
  expect(edited(text, change)).toBeUndefined();
});

describe('on any document', () => {
  const key = fc.constantFrom('apple', 'pear', 'plum', 'on', 'a b');
  const scalar = fc.oneof(
    fc.integer(),
    fc.boolean(),
    fc.string({ maxLength: 12 }),
    fc.constant(null),
  );
  const leaf = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
  const inner = fc.dictionary(key, leaf, { maxKeys: 4, noNullPrototype: true });
  const root = fc.dictionary(key, fc.oneof(leaf, inner), {
    minKeys: 1,
    maxKeys: 5,
    noNullPrototype: true,
  });
  const style = fc.constantFrom('block', 'flow');

  test('an edit says what was asked, keeps every comment line and the order of keys', () => {
    let made = 0;
    fc.assert(
      fc.property(
        root,
        style,
        key,
        key,
        scalar,
        fc.nat(2),
        (value, kind, outer, name, next, which) => {
          const text = written(value, kind);
          const inside = isObject(value[outer]) ? [outer, name] : [name];
          const changes: YamlChange[] = [
            { set: inside, value: next },
            { add: inside, value: next },
            { remove: inside },
          ];
          const change = changes[which] ?? { remove: inside };
          const after = edited(text, change);
          if (after === undefined) return;
          made += 1;
          // What stands inside of a removed mapping goes with it.
          const whole = which === 2 && inside.length === 1 && isObject(value[name]);
          const lines = comments(text).filter((line) => !whole || line === '# above');
          expect(comments(after).filter((line) => !whole || line === '# above')).toEqual(lines);
          const kept = Object.keys(parse(text)).filter((one) => one in parse(after));
          expect(Object.keys(parse(after)).filter((one) => kept.includes(one))).toEqual(kept);
          const holder = inside.slice(0, -1).reduce((node, step) => node?.[step], parse(after));
          if ('remove' in change) expect(name in (holder ?? {})).toBe(false);
          else expect(holder[name]).toEqual(next);
        },
      ),
      { numRuns: 500, seed: 7 },
    );
    expect(made).toBeGreaterThan(150);
  });

  function written(value: Readonly<Record<string, unknown>>, kind: string): string {
    return Object.entries(value)
      .map(([name, one]) => {
        if (!isObject(one) || kind === 'flow' || Object.keys(one).length === 0)
          return `# above\n${JSON.stringify(name)}: ${JSON.stringify(one)}\n`;
        const lines = Object.entries(one).map(
          ([below, item]) => `  # inside\n  ${JSON.stringify(below)}: ${JSON.stringify(item)}\n`,
        );
        return `# above\n${JSON.stringify(name)}:\n${lines.join('')}`;
      })
      .join('');
  }

  function comments(text: string): readonly string[] {
    return text.split('\n').filter((line) => line.trim().startsWith('#'));
  }
});

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
