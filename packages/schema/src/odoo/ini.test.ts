import { spawnSync } from 'node:child_process';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readIni } from './ini.ts';
import type { Ini } from './ini.ts';
import { optparseInt, pythonFloat, pythonInt } from './python-number.ts';

/** Reads JSON lines of texts; answers what the real configparser and optparse make of each. */
const ORACLE = `
import configparser, io, json, math, optparse, sys
option = optparse.Option("-x", type="int")

def ini(text):
    parser = configparser.RawConfigParser()
    try:
        parser.read_file(io.StringIO(text, newline=None))
    except configparser.MissingSectionHeaderError as e:
        return {"error": "missing-section-header", "lines": [e.lineno]}
    except configparser.DuplicateSectionError as e:
        return {"error": "duplicate-section", "lines": [e.lineno]}
    except configparser.DuplicateOptionError as e:
        return {"error": "duplicate-option", "lines": [e.lineno]}
    except configparser.ParsingError as e:
        return {"error": "bad-line", "lines": [lineno for lineno, line in e.errors]}
    own = {name: dict(parser._sections[name]) for name in parser.sections()}
    return {"sections": own, "defaults": dict(parser.defaults())}

def attempt(function):
    try:
        value = function()
    except (ValueError, optparse.OptionValueError):
        return "refused"
    return value if math.isfinite(value) else str(value)

for line in sys.stdin:
    text = json.loads(line)
    print(json.dumps({
        "ini": ini(text),
        "int": attempt(lambda: int(text)),
        "optparse": attempt(lambda: option.TYPE_CHECKER["int"](option, "-x", text)),
        "float": attempt(lambda: float(text)),
    }))
`;

interface Answer {
  readonly ini: unknown;
  readonly int: unknown;
  readonly optparse: unknown;
  readonly float: unknown;
}

const found = spawnSync('python3', ['-c', 'import configparser, optparse']).status === 0;
const required = process.env['CI'] === 'true';

function askPython(texts: readonly string[]): readonly Answer[] {
  const input = texts.map((text) => JSON.stringify(text)).join('\n');
  const run = spawnSync('python3', ['-c', ORACLE], {
    input,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(run.stderr).toBe('');
  return run.stdout
    .trim()
    .split('\n')
    .map((line): Answer => JSON.parse(line));
}

/** Our reading in the words of the oracle. */
function asPythonSays({ sections, options, errors }: Ini): unknown {
  const last = errors.at(-1);
  if (last !== undefined) {
    const same = last.kind === 'bad-line' ? errors : [last];
    return { error: last.kind, lines: same.map(({ span }) => span.start.line) };
  }
  const own: Record<string, Record<string, string>> = {};
  const defaults: Record<string, string> = {};
  for (const { name } of sections) if (name !== 'DEFAULT') own[name] = {};
  for (const { section, name, value } of options) {
    const into = section === 'DEFAULT' ? defaults : own[section];
    Object.assign(into ?? {}, { [name]: value });
  }
  return { sections: own, defaults };
}

function orRefused(value: number | undefined): unknown {
  if (value === undefined) return 'refused';
  if (Number.isNaN(value)) return 'nan';
  return Number.isFinite(value) ? value : value > 0 ? 'inf' : '-inf';
}

const space = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '    ',
  '\t',
  '\v',
  '\x1c',
  '\x85',
  '\xa0',
  '\u2028',
  '\ufeff',
);
const name = fc.constantFrom('workers', 'Workers', 'db_host', 'db host', 'list_db', 'a[b]', '');
const value = fc.oneof(
  fc.constantFrom(
    '',
    '12',
    '12 # two',
    '12;two',
    '= x',
    ': x',
    '${HOME}',
    '[options]',
    '%(a)s',
    'é',
  ),
  fc.string({ maxLength: 8 }),
);
const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        space,
        fc.constantFrom('[options]', '[DEFAULT]', '[queue_job]', '[a]b]', '[]', '[ ]', '[x'),
        space,
      )
      .map((p) => p.join('')),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(space, name, space, fc.constantFrom('=', ':', '=', ''), space, value, space)
      .map((p) => p.join('')),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('  ', '\t', '        '), value).map((p) => p.join('')),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(space, fc.constantFrom('#', ';'), value).map((p) => p.join('')),
  },
  { weight: 2, arbitrary: space },
);
const file = fc
  .tuple(
    fc.constantFrom('[options]\n', '[options]\n', ''),
    fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '\r')), { maxLength: 10 }),
  )
  .map(([head, lines]) => head + lines.flat().join(''));
const digits = fc.array(
  fc.constantFrom(
    '0',
    '1',
    '7',
    '8',
    '9',
    'a',
    'f',
    '_',
    '.',
    'e',
    '+',
    '-',
    ' ',
    'x',
    'b',
    'o',
    'inf',
    'nan',
  ),
  { maxLength: 7 },
);
const numeral = fc.oneof(
  fc.integer().map(String),
  fc.double().map(String),
  digits.map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('0x', '0b', '0o', '0', '-', '+0', '0X', '0x_', '0b_'), digits)
    .map(([head, parts]) => head + parts.slice(0, 4).join('')),
);

describe.skipIf(!found && !required)('as the real python3 reads it (skipped: no python3)', () => {
  test('generated files', () => {
    const texts = fc.sample(file, 4000);

    const answers = askPython(texts);

    expect(answers).toHaveLength(texts.length);
    for (const [i, text] of texts.entries()) {
      expect({ text, says: asPythonSays(readIni(text)) }).toEqual({ text, says: answers[i]?.ini });
    }
    // The comparison is worth something only if both outcomes occur.
    const refused = answers.filter(({ ini }) => Object.hasOwn(Object(ini), 'error')).length;
    expect(refused).toBeGreaterThan(200);
    expect(answers.length - refused).toBeGreaterThan(200);
  });

  test('generated numbers', () => {
    const texts = [...fc.sample(numeral, 4000), '010', '08', '0', '', '0b', '0x', '1_000'];

    const answers = askPython(texts);

    for (const [i, text] of texts.entries()) {
      const ours = {
        int: orRefused(pythonInt(text)),
        optparse: orRefused(optparseInt(text)),
        float: orRefused(pythonFloat(text)),
      };
      const { int, optparse, float } = answers[i] ?? {};
      expect({ text, ...ours }).toEqual({ text, int, optparse, float });
    }
  });
});

describe('places', () => {
  test.each([
    ['[options]\nworkers = 12\n', [2, 1, 2, 8], [2, 11, 2, 13]],
    ['[options]\r\nworkers=12\r\n', [2, 1, 2, 8], [2, 9, 2, 11]],
    ['[options]\n  Workers\t:  12  \n', [2, 3, 2, 10], [2, 14, 2, 16]],
    ['[options]\nworkers =\n', [2, 1, 2, 8], [2, 10, 2, 10]],
    ['[options]\nworkers = 1,\n  # no part of it\n\n  2\n', [2, 1, 2, 8], [2, 11, 5, 4]],
  ])('%j', (text, nameAt, valueAt) => {
    const option = readIni(text).options[0];

    expect(flat(option?.nameSpan)).toEqual(nameAt);
    expect(flat(option?.valueSpan)).toEqual(valueAt);
  });

  test('every span covers its text', () => {
    fc.assert(
      fc.property(file, (text) => {
        const ini = readIni(text);
        for (const { name: key, nameSpan } of ini.options) {
          const there = text.slice(nameSpan.start.offset, nameSpan.end.offset);
          expect(there.toLowerCase()).toBe(key);
        }
        for (const { text: what, kind, span } of ini.errors) {
          const there = text.slice(span.start.offset, span.end.offset);
          const said = kind === 'duplicate-option' ? there.toLowerCase() : there;
          expect(kind === 'duplicate-section' ? said.includes(what) : said === what).toBe(true);
        }
      }),
    );
  });
});

function flat(span: Ini['sections'][number]['span'] | undefined): readonly number[] {
  if (span === undefined) return [];
  return [span.start.line, span.start.column, span.end.line, span.end.column];
}
