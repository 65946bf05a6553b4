import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../config/index.ts';
import type { ConfigIgnore } from '../config/index.ts';
import { goodStack, lintTexts, shown } from '../testing/index.ts';

const LOST = 'no-lost-proxy-headers';

/** An nginx file whose one finding stands on line 4, with comments. */
function nginx({ above = '', behind = '', far = '' }): string {
  return `server { ${far}
proxy_set_header Host $host;
location / { ${above}
proxy_set_header A b; ${behind}
proxy_pass http://odoo; } }
`;
}

function outcome(text: string, now = '2026-06-15') {
  const { findings } = lintTexts({ 'nginx.conf': text }, { now });
  return findings.map(({ rule, suppression }) => [rule, suppression]);
}

describe('inline', () => {
  const reason = 'a stub';
  const suppressed = [[LOST, { kind: 'inline', reason, until: undefined }]];

  test.each([
    ['on the line', nginx({ behind: `# stackwright-ignore ${LOST}: a stub` })],
    ['above', nginx({ above: `\n# stackwright-ignore ${LOST}: a stub` })],
    [
      'above, stacked on another comment',
      nginx({ above: `\n# stackwright-ignore ${LOST}: a stub\n# more` }),
    ],
    ['with a space before the colon', nginx({ behind: `# stackwright-ignore ${LOST} : a stub` })],
  ])('silences %s', (_, text) => {
    expect(outcome(text)).toEqual(suppressed);
  });

  test('does not reach further', () => {
    expect(outcome(nginx({ far: `# stackwright-ignore ${LOST}: a stub` }))).toEqual([
      ['unused-suppression', undefined],
      [LOST, undefined],
    ]);
  });

  test.each([
    ['2026-06-14', 'inline'],
    ['2026-06-15', 'inline'],
    ['2026-06-16', undefined],
  ])('on %s its last day is 2026-06-15', (now, kind) => {
    const text = nginx({ behind: `# stackwright-ignore ${LOST}: a stub until 2026-06-15` });
    const found = outcome(text, now);
    expect(found[0]).toEqual([LOST, kind && { kind, reason, until: '2026-06-15' }]);
    expect(found.slice(1)).toEqual(kind ? [] : [['valid-suppression', undefined]]);
  });

  test.each(['until 2026-12-31', 'until: 2026-12-31', '(until 2026-12-31)', '[until 2026-12-31]'])(
    'takes the day from "%s"',
    (end) => {
      const text = nginx({ behind: `# stackwright-ignore ${LOST}: a stub ${end}` });
      expect(outcome(text)).toEqual([[LOST, { kind: 'inline', reason, until: '2026-12-31' }]]);
    },
  );

  test('is not judged unused by rules that did not run', () => {
    const text = 'server {} # stackwright-ignore no-lost-proxy-headers: a stub\n';
    const { findings } = lintTexts({ 'nginx.conf': text }, { only: ['unused-suppression'] });
    expect(findings).toEqual([]);
  });

  test('is not judged unused where a file could not be read', () => {
    const text = 'server { # stackwright-ignore no-lost-proxy-headers: a stub\n';
    const { findings } = lintTexts({ 'nginx.conf': text });
    expect(findings.map(({ rule }) => rule)).toEqual(['parsable-file']);
  });

  test.each(['valid-suppression', 'unused-suppression'])('silences no %s', (judge) => {
    const text = nginx({
      far: `# stackwright-ignore ${judge}: a stub`,
      behind: '# stackwright-ignore no-dev-mode: a stub',
      above: `# stackwright-ignore ${LOST}`,
    });
    expect(outcome(text)).toEqual([
      ['valid-suppression', undefined],
      ['valid-suppression', undefined],
      [LOST, undefined],
    ]);
  });

  test('names several rules, of which each must be needed', () => {
    const text = nginx({ behind: `# stackwright-ignore ${LOST}, parsable-file: a stub` });
    expect(outcome(text)).toEqual([...suppressed, ['unused-suppression', undefined]]);
  });

  test('in stack.yaml is a comment of YAML, not a text that looks like one', () => {
    const text = goodStack().replace(
      'image: nginx:1.29.3@sha256:0000000000000000000000000000000000000000000000000000000000000001',
      'image: nginx:1.29.3 # stackwright-ignore require-image-digest: tested by hand',
    );
    const note = `title: |\n  # stackwright-ignore nothing\n`;
    const { findings } = lintTexts({ 'stack.yaml': text.replace(/^title: .*\n/m, note) });
    expect(findings.map(({ rule, suppression }) => [rule, suppression?.reason])).toEqual([
      ['require-image-digest', 'tested by hand'],
    ]);
  });
});

describe('configured', () => {
  const at = { file: 'stackwright.config.yaml' };
  const entry = { rules: [LOST], files: ['legacy/**'], reason: 'a stub', until: undefined, at };
  const run = (file: string, change: Partial<ConfigIgnore>, options = {}) =>
    lintTexts(
      { [file]: nginx({}) },
      { config: { ...DEFAULT_CONFIG, ignores: [{ ...entry, ...change }] }, ...options },
    ).findings.map((one) => [one.rule, one.suppression?.kind, shown(one).split(' ')[0]]);

  test('silences below its glob', () => {
    expect(run('legacy/a/nginx.conf', {})).toEqual([[LOST, 'config', '4:1-4:22']]);
  });

  test('is unused elsewhere', () => {
    expect(run('nginx.conf', {})).toEqual([
      [LOST, undefined, '4:1-4:22'],
      ['unused-suppression', undefined, '-'],
    ]);
  });

  test('is not judged unused where its rules had nothing to look at', () => {
    expect(run('nginx.conf', { rules: ['no-unused-secret'] })).toEqual([
      [LOST, undefined, '4:1-4:22'],
    ]);
  });

  test('silences no rule that judges suppressions', () => {
    expect(run('nginx.conf', { rules: ['unused-suppression'] })).toEqual([
      [LOST, undefined, '4:1-4:22'],
      ['valid-suppression', undefined, '-'],
    ]);
  });

  test('ends', () => {
    expect(run('legacy/nginx.conf', { until: '2026-06-14' })).toEqual([
      [LOST, undefined, '4:1-4:22'],
      ['valid-suppression', undefined, '-'],
    ]);
  });
});
