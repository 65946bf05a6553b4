import { describe, expect, test } from 'vitest';
import { rules } from '../rules.gen.ts';
import { shown } from '../testing/index.ts';
import { loadConfig } from './index.ts';

const FILE = 'stackwright.config.yaml';

test('reads everything', () => {
  const text = `# how we lint
include: [deploy/**/*.conf]
exclude: [vendor/**]
kinds: { "deploy/*.inc": nginx }
fail-on: warning
baseline: stackwright.baseline.json
versions: { nginx: "1.26.3", odoo: "18.0" }
rules:
  no-lost-proxy-headers: off
  known-odoo-option: { severity: warning, options: { addon-options: [server_environment] } }
ignore:
  - { rules: [parsable-file], files: [legacy/**], reason: moves in March, until: 2027-03-31 }
`;
  const result = loadConfig(text, FILE);
  expect(result.findings).toEqual([]);
  expect(result.ok && result.value).toMatchObject({
    include: ['deploy/**/*.conf'],
    exclude: ['vendor/**'],
    kinds: [['deploy/*.inc', 'nginx']],
    failOn: 'warning',
    baseline: 'stackwright.baseline.json',
    versions: { nginx: '1.26.3', odoo: '18.0' },
    rules: new Map<string, unknown>([
      ['no-lost-proxy-headers', { severity: 'off' }],
      [
        'known-odoo-option',
        { severity: 'warning', options: { 'addon-options': ['server_environment'] } },
      ],
    ]),
    ignores: [
      {
        rules: ['parsable-file'],
        files: ['legacy/**'],
        reason: 'moves in March',
        until: '2027-03-31',
        at: { file: FILE, span: { start: { line: 12 } } },
      },
    ],
  });
});

test.each(['', '\n', '# nothing yet\n\n'])('%j is a configuration without a word', (text) => {
  expect(loadConfig(text, FILE)).toMatchObject({ ok: true, value: { failOn: 'error' } });
});

describe('what is wrong is told with its place', () => {
  test.each([
    ['rules: { known-odoo-opton: off }', '1:10-1:26', 'Did you mean known-odoo-option?'],
    ['rules: { known-odoo-option: { option: {} } }', '1:31-1:37', 'Did you mean options?'],
    [
      'rules: { known-odoo-option: { options: { addon-option: [] } } }',
      '1:42-1:54',
      'Did you mean addon-options?',
    ],
    ['rules: { known-odoo-option: { options: { addon-options: x } } }', '1:57-1:58', 'list'],
    ['rules: { known-odoo-option: eror }', '1:29-1:33', 'error'],
    ['rules: { parsable-file: { options: {} } }', '1:27-1:34', 'Remove it.'],
    ['fail-on: critical', '1:10-1:18', 'error'],
    ['ignore: [{ rules: [parsable-file], files: [a] }]', '1:12-1:17', 'reason'],
    ['versions: { nginx: 1.26 }', '1:20-1:24', '"1.26"'],
    ['includes: []', '1:1-1:9', 'Did you mean include?'],
  ])('%s', (text, place, fix) => {
    const { ok, findings } = loadConfig(`${text}\n`, FILE);
    expect(ok).toBe(false);
    expect(findings.map((one) => shown(one).split(' ')[0])).toEqual([place]);
    expect(findings[0]?.fix).toContain(fix);
  });

  test('as is text that is not YAML', () => {
    expect(loadConfig('rules: [', FILE)).toMatchObject({
      ok: false,
      findings: [{ rule: 'invalid-yaml' }],
    });
  });
});

test('every rule can be configured', () => {
  for (const { id, options = {} } of rules) {
    const values = Object.fromEntries(
      Object.entries(options).map(([name, option]) => [name, option.example]),
    );
    const some = Object.keys(values).length > 0 && { options: values };
    const text = JSON.stringify({ rules: { [id]: { severity: 'info', ...some } } });
    expect(loadConfig(text, FILE).findings).toEqual([]);
    const defaults = Object.entries(options).map(([name, option]) => [name, option.default]);
    const again = {
      rules: { [id]: { ...(defaults.length > 0 && { options: Object.fromEntries(defaults) }) } },
    };
    expect(loadConfig(JSON.stringify(again), FILE).findings).toEqual([]);
  }
});
