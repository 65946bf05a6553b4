import type { Finding, Result } from '@stackwright/core';
import { describe, expect, test } from 'vitest';
import { parseDocument } from './index.ts';
import type { StackDocument } from './index.ts';
import { MAX_DEPTH, MAX_LENGTH, MAX_PROBLEMS } from './limits.ts';

const FILE = 'stack.yaml';

function findingsOf(text: string): readonly Finding[] {
  return parseDocument(text, FILE).findings;
}

/** `rule line:column-line:column "the text of the span"`, one for each finding. */
function told(text: string): readonly string[] {
  return findingsOf(text).map(({ rule, at }) => {
    if (at.span === undefined) throw new Error('a finding without a span');
    const { start, end } = at.span;
    const shown = JSON.stringify(text.slice(start.offset, end.offset));
    return `${rule} ${start.line}:${start.column}-${end.line}:${end.column} ${shown}`;
  });
}

function documentOf(result: Result<StackDocument>): StackDocument {
  if (!result.ok) throw new Error(result.findings.map(({ what }) => what).join('\n'));
  return result.value;
}

describe('what is accepted', () => {
  test.each<[name: string, text: string, value: unknown]>([
    ['block and flow', 'a: 1\nb: [x, { c: true }]\n', { a: 1, b: ['x', { c: true }] }],
    ['byte order mark and CRLF', '\ufeffa: 1\r\nb: 2\r\n', { a: 1, b: 2 }],
    [
      'words that YAML 1.1 reads as booleans or times',
      'a: on\nb: no\nc: 22:30',
      { a: 'on', b: 'no', c: '22:30' },
    ],
    ['a start marker and an end marker', '---\na: 1\n...\n', { a: 1 }],
    ['core tags', 'a: !!str 18\nb: !!int "3"', { a: '18', b: 3 }],
    ['aliases', 'a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['an anchor that is set again', 'a: &x 1\nb: &x 2\nc: *x', { a: 1, b: 2, c: 2 }],
    ['a key without a value', 'a:\nb: { c }', { a: null, b: { c: null } }],
    ['quoted keys that look like numbers', '"80": x', { '80': 'x' }],
    ['a quoted merge key', '"<<": x', { '<<': 'x' }],
    ['a tab after a value', 'a: 1\t# one\n', { a: 1 }],
    ['a scalar', 'text', 'text'],
  ])('%s', (_, text, value) => {
    const document = documentOf(parseDocument(text, FILE));

    expect(JSON.parse(JSON.stringify(document.value))).toEqual(value);
  });

  test('names of Object.prototype are plain keys', () => {
    const text = '__proto__: { polluted: 1 }\nconstructor: 2\ntoString: 3\n';

    const value = documentOf(parseDocument(text, FILE)).value as Record<string, unknown>;

    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('what is refused, and the exact span of each mistake', () => {
  test.each<[name: string, text: string, expected: readonly string[]]>([
    ['nothing', '', ['empty-document 1:1-1:1 ""']],
    ['comments only', '# a\n---\n# b\n', ['empty-document 1:1-1:1 ""']],
    [
      'duplicate key',
      'a: 1\nb:\n  c: 1\n  c: 2\na: 3',
      ['duplicate-key 4:3-4:4 "c"', 'duplicate-key 5:1-5:2 "a"'],
    ],
    ['unclosed quote, shown where it opens', 'a: "foo\nb: 2\n', ['invalid-yaml 1:4-1:5 "\\""']],
    ['unclosed bracket', 'a: [1, 2\nb: 3\n', ['invalid-yaml 2:1-2:2 "b"']],
    ['two colons in a line', 'a: b: c', ['invalid-yaml 1:4-1:5 "b"']],
    ['a line indented too far', 'a: b\n c: d\n', ['invalid-yaml 1:4-1:5 "b"']],
    [
      'mistakes in several lines',
      'a: @x\nb: "\\q"\nc: %y',
      ['invalid-yaml 1:4-1:5 "@"', 'invalid-yaml 2:5-2:7 "\\\\q"', 'invalid-yaml 3:4-3:5 "%"'],
    ],
    ['tab as indentation', 'a:\n\tb: 1', ['invalid-yaml 2:1-2:2 "\\t"']],
    ['text after a quote', 'a: "x" y', ['invalid-yaml 1:8-1:9 "y"']],
    ['merge key', 'a: &x { b: 1 }\nc:\n  <<: *x\n', ['unsupported-yaml 3:3-3:5 "<<"']],
    [
      'foreign tag',
      'a: !secret x\nb: !!binary aGk=',
      ['unsupported-yaml 1:4-1:11 "!secret"', 'unsupported-yaml 2:4-2:12 "!!binary"'],
    ],
    [
      'core tag on another type',
      'a: !!int foo\nb: !!str { c: 1 }',
      ['unsupported-yaml 1:4-1:9 "!!int"', 'unsupported-yaml 2:4-2:9 "!!str"'],
    ],
    ['two documents', 'a: 1\n---\nb: 1\n', ['unsupported-yaml 2:1-2:4 "---"']],
    ['YAML 1.1', '%YAML 1.1\n---\na: on\n', ['unsupported-yaml 1:1-1:10 "%YAML 1.1"']],
    [
      'keys that are no text',
      '1: a\nnull: b\ntrue: c\n? [d]\n: e\n',
      [
        'non-string-key 1:1-1:2 "1"',
        'non-string-key 2:1-2:5 "null"',
        'non-string-key 3:1-3:5 "true"',
        'non-string-key 4:3-4:6 "[d]"',
      ],
    ],
    ['a template in place of a value', 'a: {{ x }}', ['non-string-key 1:5-1:10 "{ x }"']],
    [
      'numbers that are not JSON',
      'a: .inf\nb: .nan\nc: 1e999\nd: 12345678901234567890',
      [
        'invalid-value 1:4-1:8 ".inf"',
        'invalid-value 2:4-2:8 ".nan"',
        'invalid-value 3:4-3:9 "1e999"',
        'invalid-value 4:4-4:24 "12345678901234567890"',
      ],
    ],
    [
      'NUL, escape, lone CR and half a surrogate pair',
      'a: \0x\u001b\r \ud800',
      [
        'invalid-yaml 1:4-1:5 "\\u0000"',
        'invalid-yaml 1:6-1:7 "\\u001b"',
        'invalid-yaml 1:7-1:8 "\\r"',
        'invalid-yaml 1:9-1:10 "\\ud800"',
      ],
    ],
    [
      'markers of the lexer as characters',
      'a: [1\u0018, \u0002, \u001f]',
      [
        'invalid-yaml 1:6-1:7 "\\u0018"',
        'invalid-yaml 1:9-1:10 "\\u0002"',
        'invalid-yaml 1:12-1:13 "\\u001f"',
      ],
    ],
    ['an alias before its anchor', 'a: *x\nb: &x 1', ['invalid-yaml 1:4-1:6 "*x"']],
    ['an alias inside its anchor', 'a: &x { b: [*x] }', ['invalid-yaml 1:13-1:15 "*x"']],
    ['after CRLF', 'a: 1\r\na: 2\r\n', ['duplicate-key 2:1-2:2 "a"']],
    ['after a byte order mark', '\ufeffa: 1\na: 2', ['duplicate-key 2:1-2:2 "a"']],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a duplicate shows both places and its path', () => {
    const [finding] = findingsOf('hosts:\n  erp: 1\n  erp: 2\n');

    expect(finding).toEqual({
      rule: 'duplicate-key',
      severity: 'error',
      what: 'hosts.erp is set twice.',
      why: 'Only one of the two values could be used, and programs disagree on which.',
      fix: 'Keep one "erp", or rename the other.',
      at: {
        file: FILE,
        path: ['hosts', 'erp'],
        span: {
          start: { line: 3, column: 3, offset: 18 },
          end: { line: 3, column: 6, offset: 21 },
        },
      },
      related: [
        {
          message: 'first set here',
          at: {
            file: FILE,
            span: {
              start: { line: 2, column: 3, offset: 9 },
              end: { line: 2, column: 6, offset: 12 },
            },
          },
        },
      ],
    });
  });

  test('the empty file tells how to begin', () => {
    expect(findingsOf('\n')[0]?.fix).toContain('stackwright init');
  });

  test('an alias with a slip names the anchor that was meant', () => {
    expect(findingsOf('a: &defaults 1\nb: *default')[0]?.fix).toBe('Did you mean *defaults?');
  });
});

describe('hostile texts', () => {
  test('nesting is read up to the limit and refused beyond it', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

    expect(told(nested(MAX_DEPTH))).toEqual([]);
    expect(findingsOf(nested(MAX_DEPTH + 1)).map(({ rule }) => rule)).toEqual(['too-deep']);
  });

  test.each(['[', '{', '- ', '? ', 'a: {', '[{', '- - ? '])(
    'an endless repetition of %j is refused',
    (piece) => {
      const rules = findingsOf(piece.repeat(100_000)).map(({ rule }) => rule);

      expect(rules).toEqual(['too-deep']);
    },
  );

  test('aliases that multiply are refused before they fill the memory', () => {
    const laughs = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]'
        : `l${level}: &l${level} [${`*l${level - 1}, `.repeat(9)}]`,
    ).join('\n');

    const findings = findingsOf(laughs);

    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['too-large']));
  });

  test('aliases that nest beyond the limit are refused', () => {
    const chain = Array.from({ length: 70 }, (_, level) =>
      level === 0 ? 'l0: &l0 [x]' : `l${level}: &l${level} [*l${level - 1}]`,
    ).join('\n');

    expect(findingsOf(chain)[0]?.rule).toBe('too-deep');
  });

  test('a text beyond the size limit is refused unread', () => {
    expect(told(`a: ${'x'.repeat(MAX_LENGTH)}`)).toEqual(['too-large 1:1-1:1 ""']);
  });

  test('of very many mistakes the first are told and the rest are counted', () => {
    const findings = findingsOf('a: 1\n'.repeat(MAX_PROBLEMS + 11));

    expect(findings).toHaveLength(MAX_PROBLEMS + 1);
    expect(findings.at(-1)?.what).toBe('10 more mistakes follow from here.');
  });

  test.each(['*a ', 'a: @\n', '[],', '\0a', '"a" ', '1: \n'])(
    'very many mistakes of one kind (%j) are findings',
    (piece) => {
      expect(findingsOf(piece.repeat(150_000)).length).toBeGreaterThan(0);
    },
  );

  test('a mapping of very many keys is read', () => {
    const text = Array.from({ length: 50_000 }, (_, i) => `k${i}: ${i}\n`).join('');

    const value = documentOf(parseDocument(text, FILE)).value as Record<string, unknown>;

    expect(Object.keys(value)).toHaveLength(50_000);
  });
});
