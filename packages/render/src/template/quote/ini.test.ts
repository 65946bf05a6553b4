import { execFileSync, spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ini } from './ini.ts';
import { QuoteError } from './quote.ts';

const python = spawnSync('python3', ['--version']).status === 0;

/** Reads a file as Odoo does and answers its options as JSON, values of `options` in order. */
const READ = `
import configparser, json, sys
parser = configparser.RawConfigParser()
parser.read_string(sys.stdin.buffer.read().decode('utf-8'))
print(json.dumps([value for _, value in parser.items('options')]))
`;

describe('ini', () => {
  test.each([
    ['False', 'False'],
    [true, 'True'],
    [false, 'False'],
    [2048, '2048'],
    ['', ''],
    ['a ; b # c % d', 'a ; b # c % d'],
    ['$HOME', '$HOME'],
    ['"kept"', '"kept"'],
  ])('%j is written %s', (value, text) => {
    expect(ini.quote(value)).toBe(text);
  });

  test.each([' a', 'a ', 'a\nb', 'a\rb', 'a\tb', '\u00A0a', 'a\u0085', undefined, {}, Infinity])(
    'refuses %j',
    (value) => {
      expect(() => ini.quote(value)).toThrow(QuoteError);
    },
  );

  test.skipIf(!python)("Python's RawConfigParser reads the same values back", () => {
    const values = fc
      .sample(fc.string({ unit: 'grapheme' }), { numRuns: 500, seed: 1 })
      .filter((value) => isQuotable(value));
    expect(values.length).toBeGreaterThan(100);
    const file = [
      '[options]',
      ...values.map((value, at) => `option_${at} = ${ini.quote(value)}`),
      '',
    ];
    const read = execFileSync('python3', ['-c', READ], { input: file.join('\n') });
    expect(JSON.parse(read.toString())).toEqual(values);
  });
});

function isQuotable(value: string): boolean {
  try {
    return ini.quote(value) === value;
  } catch (error) {
    if (error instanceof QuoteError) return false;
    throw error;
  }
}
