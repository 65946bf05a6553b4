import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLiteral } from './literal.ts';
import type { Literal } from './literal.ts';

/** What Python's own `ast.literal_eval` reads in each text; undefined where it refuses. */
function python(texts: readonly string[]): readonly unknown[] {
  const program = `
import ast, json, sys, warnings
warnings.simplefilter('ignore')
def shape(node, sign=1):
    if isinstance(node, ast.UnaryOp): return shape(node.operand, -1 if isinstance(node.op, ast.USub) else 1)
    if isinstance(node, ast.Dict): return ['dict', [[shape(k), shape(v)] for k, v in zip(node.keys, node.values)]]
    if not isinstance(node, ast.Constant): return [type(node).__name__.lower(), [shape(i) for i in node.elts]]
    v = node.value
    if v is None or isinstance(v, bool): return ['constant', v]
    if isinstance(v, str): return ['string', v]
    if isinstance(v, bytes): return ['bytes', v.decode('latin-1')]
    if v is ...: return ['constant', True]
    return ['number', 'complex' if isinstance(v, complex) else float(v) * sign]
def read(text):
    try:
        ast.literal_eval(text)
        return [shape(ast.parse(text.lstrip(' \\t'), mode='eval').body)]
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError): return None
json.dump([read(t) for t in json.load(sys.stdin)], sys.stdout)
`;
  const output = execFileSync('python3', ['-c', program], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return (JSON.parse(output) as readonly ([unknown] | null)[]).map((one) => one?.[0]);
}

function shape(literal: Literal): unknown {
  switch (literal.kind) {
    case 'constant':
      return ['constant', literal.value ?? null];
    case 'number': {
      const digits = literal.value.replaceAll('_', '');
      const [, sign = '', rest = ''] = /^(-?)(.*)$/.exec(digits) ?? [];
      const isComplex = /[jJ]$/.test(digits) && !/^0x/i.test(rest);
      return ['number', isComplex ? 'complex' : Number(rest) * (sign === '' ? 1 : -1)];
    }
    case 'dict':
      return ['dict', literal.entries.map(([key, value]) => [shape(key), shape(value)])];
    case 'list':
    case 'tuple':
    case 'set':
      return [literal.kind, literal.items.map(shape)];
    default:
      return [literal.kind, literal.value];
  }
}

function compare(texts: readonly string[]): void {
  const theirs = python(texts);
  texts.forEach((text, index) => {
    const ours = readLiteral(text);
    const expected = theirs[index];
    const context = JSON.stringify(text);
    if (expected === undefined) expect(ours.ok, `Python refuses ${context}`).toBe(false);
    else if (ours.ok) expect(shape(ours.literal), context).toEqual(expected);
    else expect(ours.mistake.what, `Python reads ${context}`).toBe('');
  });
}

test('texts that Python reads, and texts that it refuses', () => {
  compare([
    `{}`,
    `  {'name': 'Harbour'}`,
    `\n\n# a comment\n{'name': "Har" 'bour', 'depends': ['base', "web",],}\n\n`,
    `# a comment\n  {}`,
    `{'a': u'é', "b": r'\\n', 'c': """two\nlines""", 'd': b'x\\x41', 'e': 'x\\\ny'}`,
    `{'a': (1, 2.5, -3, 1_000, 0x1F, 0o17, 0b101, 1e3, .5, 5.), 'b': ('one',), 'c': ()}`,
    `{1, 'two', (3,)}`,
    `{'a': None, 'b': True, 'c': False}`,
    `{'a': 1, 'a': 2}`,
    `'a', 'b'`,
    `'a',`,
    `'a'\n'b'`,
    `('a'\n'b')`,
    `{'a': 'b' b'c'}`,
    `{'a': f'b'}`,
    `{'a': name}`,
    `{'a': 'b' + 'c'}`,
    `{'a': 'b' % 1}`,
    `{'a': open('x')}`,
    `{'a' 'b'}`,
    `{'a': }`,
    `{'a': 1 'b': 2}`,
    `{'a': 1,, }`,
    `['a'`,
    `'never closed`,
    `'''never closed'`,
    `{'a': 012}`,
    `{'a': 00}`,
    `{'a': 1a}`,
    `{['a']: 1}`,
    `{('a', []): 1}`,
    `{{}}`,
    `{'a': '\\x4'}`,
    `{'a': '\\u12'}`,
    `{'a': '\\U00110000'}`,
    `{'a': '\\q\\7\\101'}`,
    `b'é'`,
    `''`,
    ``,
    `   `,
    `{'a': 1} # done`,
    `{'a': 1}; {}`,
    `{'a': 1}\n{}`,
    `{'a':\r\n 1}\r\n`,
    `{"a": True if x else False}`,
    `{'a': lambda: 1}`,
    `{'a': [x for x in y]}`,
    `{**{}}`,
    `[*[]]`,
    `{'a': ...}`,
    `-...`,
    `{}\n `,
    `{}\r\n\t`,
    `{}\n\f `,
    `{}\n \f`,
    `{}\n \n`,
    `{}\n #`,
    `{} `,
    `{}\\\n`,
    `{}\\\n `,
    `{}\\\n\n`,
    `{}\n\\\n`,
    `{}\\`,
    `-1`,
    `+1`,
    `{'a': 'x' \\\n 'y'}`,
    `$`,
    `${'['.repeat(300)}${']'.repeat(300)}`,
  ]);
});

describe('generated texts are read as Python reads them', () => {
  const quoted = fc
    .tuple(
      fc.constantFrom('', 'u', 'r', 'R', 'U', 'b'),
      fc.constantFrom("'", '"', "'''", '"""'),
      fc.string({
        unit: fc.constantFrom('a', 'é', '\\', 'n', 'x', '4', '1', "'", '"', '\n', '#', '{', ' '),
        maxLength: 6,
      }),
    )
    .map(([prefix, quote, body]) => `${prefix}${quote}${body}${quote}`);
  const atom = fc.oneof(
    quoted,
    fc.constantFrom('1', '-2', '3.5', '0x1f', '1_0', 'True', 'None', 'False', "'fish'", '07'),
  );
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      atom,
      fc
        .tuple(
          fc.constantFrom(['[', ']'], ['(', ')'], ['{', '}']),
          fc.array(tie('value'), { maxLength: 4 }),
          fc.constantFrom(', ', ',\n  ', ' , # note\n'),
          fc.boolean(),
        )
        .map(([[open, close], items, comma, trailing]) =>
          [open, items.join(comma), trailing ? ',' : '', close].join(''),
        ),
      fc
        .array(fc.tuple(atom, tie('value')), { maxLength: 4 })
        .map((entries) => `{${entries.map(([key, one]) => `${key}: ${one}`).join(', ')}}`),
    ),
  }));

  test('whole', () => {
    fc.assert(fc.property(fc.array(value, { minLength: 250, maxLength: 250 }), compare), {
      numRuns: 5,
    });
  });

  test('with a piece cut out or put in', () => {
    const broken = fc
      .tuple(value, fc.nat(), fc.nat(6), fc.constantFrom('', ',', "'", '(', '}', ' x ', '\n', '\\'))
      .map(([text, at, length, piece]) => {
        const start = at % (text.length + 1);
        return `${text.slice(0, start)}${piece}${text.slice(start + length)}`;
      });
    fc.assert(fc.property(fc.array(broken, { minLength: 250, maxLength: 250 }), compare), {
      numRuns: 5,
    });
  });
});

test.each([
  [`{'a': name}`, '`name`', 6, 10],
  [`{'a': f'x'}`, 'a formatted string', 6, 10],
  [`{'a': 'b' + 'c'}`, '`+` where `,` should stand', 10, 11],
  [`['a'`, 'the end of the line where `,` should stand', 4, 4],
  [`{'a': 'b}`, 'a string that is not closed', 6, 9],
])('the mistake in %s has its place', (text, what, start, end) => {
  expect(readLiteral(text)).toEqual({ ok: false, mistake: { what, start, end } });
});
