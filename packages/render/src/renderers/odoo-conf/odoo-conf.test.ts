import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadStack, readOdooConf, type ResolvedStack } from '@stackwright/schema';
import { expectGoldenTree, programPath } from '@stackwright/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertClean } from '../../template/index.ts';
import { render, stackOf } from './fixtures/render.ts';

type OdooConf = ReturnType<typeof readOdooConf>;

const SERIES = ['16.0', '17.0', '18.0', '19.0'] as const;
const BAKERY = readFileSync(new URL('fixtures/bakery/stack.yaml', import.meta.url), 'utf8');
const own = readFileSync(new URL('../../../../../stack.yaml', import.meta.url), 'utf8');

describe('odoo-conf', () => {
  it('renders the bakery', () => {
    const artefacts = render(stackOf(BAKERY));
    for (const { text } of artefacts) assertClean(text);
    expectGoldenTree(artefacts, new URL('fixtures/bakery/expected', import.meta.url));
  });

  it('names the parts that its options follow from', () => {
    const [file] = render(stackOf(BAKERY));
    expect(file?.sources).toContainEqual(['environments', 'production', 'odoo']);
    expect(file?.sources).toContainEqual(['databases', 'flour', 'databases', 'odoo']);
    expect(file?.sources).toContainEqual([
      'environments',
      'production',
      'odoo',
      'settings',
      'log_level',
    ]);
  });

  it('never has what the image takes from its environment', () => {
    const names = render(stackOf(own)).flatMap(({ text }) => [
      ...readOdooConf(text, '18.0').options.keys(),
    ]);
    expect(names).toContain('db_name');
    expect(
      names.filter((name) => /^(?:db_(?:host|port|user|password)|admin_passwd)$/.test(name)),
    ).toEqual([]);
  });
});

describe.each(SERIES)('Odoo %s', (series) => {
  it.each([
    ['the bakery', BAKERY],
    ['the stack of this repository', own],
  ])('reads what %s declares, and has nothing to remark', (_, text) => {
    const stack = stackOf(
      text
        .replace(/series: "18\.0"/, `series: "${series}"`)
        .replace(/\n {2}upgrade:(?:\n {4}.*)+/, ''),
    );
    expect(stack.settings.odoo.series).toBe(series);
    for (const [index, { text: file }] of render(stack).entries()) {
      const declared = declaredOptions(stack)[index];
      const { options, problems } = readOdooConf(file, series);
      expect(problems).toEqual([]);
      expect(readBack(options, declared)).toEqual(declared);
      const python = readWithPython(file);
      expect(python.sections).toEqual(['options']);
      expect(python.options).toEqual([...options].map(([name, option]) => [name, option.text]));
    }
  });
});

/** Options whose values are text, number and truth to Odoo, and one that is a list. */
const TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ' ',
        '\t',
        ';',
        '#',
        '%',
        '$',
        '{',
        '}',
        '=',
        ':',
        '"',
        "'",
        '\\',
        '\n',
        '\r',
        '[',
        ']',
        'é',
        '書',
        'a',
        '\u00a0',
        '\u2028',
        '\u0085',
      ),
      { maxLength: 20 },
    )
    .map((signs) => signs.join('')),
  fc.constantFrom(
    '',
    ' x',
    'x ',
    ';x',
    '#x',
    'x # y',
    'x ; y',
    '%(db_name)s',
    '${HOME}',
    'True',
    'false',
    'None',
    'a\nworkers = 64',
    'a\r\n[options]',
    '\ufeffx',
  ),
);
const NUMBER = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true }),
  TEXT,
  fc.constantFrom('0010', '2GB', true),
);
const TRUTH = fc.oneof(fc.boolean(), fc.constantFrom('no', 'True', '', 1));
const SETTINGS = fc.oneof(
  ...['email_from', 'smtp_server', 'log_db', 'log_handler', 'pidfile'].map((name) =>
    setting(name, TEXT),
  ),
  setting('limit_request', NUMBER),
  setting('unaccent', TRUTH),
);

function setting(name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return value.map((each) => ({ [name]: each }));
}

describe.each(SERIES)('settings of Odoo %s, whatever they are,', (series) => {
  it('are refused with a finding, or read back equal', () => {
    let written = 0;
    fc.assert(
      fc.property(SETTINGS, (settings) => {
        const result = loadStack(bakeryWith(series, settings), 'stack.yaml');
        if (!result.ok) {
          expect(result.findings.map(({ rule }) => rule)).not.toEqual([]);
          return;
        }
        const [file] = render(result.value);
        const [declared] = declaredOptions(result.value);
        const { options } = readOdooConf(file?.text ?? '', series);
        expect(readBack(options, declared)).toEqual(declared);
        for (const [name, value] of Object.entries(settings)) {
          if (typeof value === 'string') expect(options.get(name)?.text).toBe(value);
        }
        written += 1;
      }),
      { numRuns: 200 },
    );
    expect(written).toBeGreaterThan(20);
  });

  it('are read by Python as they are written', () => {
    fc.assert(
      fc.property(SETTINGS, (settings) => {
        const result = loadStack(bakeryWith(series, settings), 'stack.yaml');
        fc.pre(result.ok);
        const [file] = render(result.value);
        const texts = [...readOdooConf(file?.text ?? '', series).options].map(
          ([name, { text }]) => [name, text],
        );
        expect(readWithPython(file?.text ?? '').options).toEqual(texts);
      }),
      { numRuns: 10 },
    );
  });
});

/** The smallest bakery, as JSON, which is YAML. */
function bakeryWith(series: string, settings: object): string {
  return JSON.stringify({
    stack: 'bakery',
    version: 1,
    hosts: { oven: { address: '192.0.2.10', memory: '8g', vcpus: 4 } },
    edges: { oven: {} },
    environments: {
      production: {
        host: 'oven',
        odoo: { domain: 'shop.example.com', database: 'odoo', settings },
      },
    },
    odoo: { series },
    databases: { flour: { version: 16, databases: { odoo: {} } } },
    zones: { 'example.com': { nameservers: ['ns1.example.net'] } },
  });
}

const DUMP = `
import configparser, json, sys
# As Odoo makes it: no interpolation, no inline comments.
parser = configparser.RawConfigParser()
parser.read_string(sys.stdin.read())
print(json.dumps({"sections": parser.sections(), "options": parser.items("options")}))
`;

/** What the parser that Odoo uses makes of a file. */
function readWithPython(text: string): {
  readonly sections: readonly string[];
  readonly options: readonly (readonly [string, string])[];
} {
  const args = ['-I', '-X', 'utf8', '-c', DUMP];
  return JSON.parse(execFileSync(programPath('python3'), args, { input: text, encoding: 'utf8' }));
}

/** What each file must say: numbers and truths as Odoo's values, texts as the very text of the file. */
function declaredOptions(stack: ResolvedStack): readonly ReadonlyMap<string, unknown>[] {
  return stack.deployments.flatMap(({ odoos }) =>
    odoos.map(({ options }) => new Map(options.map(({ name, value }) => [name, value]))),
  );
}

function readBack(
  options: OdooConf['options'],
  declared: ReadonlyMap<string, unknown> | undefined,
): ReadonlyMap<string, unknown> {
  const asText = (name: string): boolean => typeof declared?.get(name) === 'string';
  return new Map(
    [...options].map(([name, { text, value }]) => [name, asText(name) ? text : value]),
  );
}
