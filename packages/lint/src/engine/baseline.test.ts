import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baselineOf, formatBaseline, parseBaseline } from './baseline.ts';
import type { Rule } from '../rule.ts';
import { lintTexts } from '../testing/index.ts';

const OLD = '[options]\nlogrotate = True\nsession_store = redis\n';
const options = { only: ['known-odoo-option'] };

function run(text: string, baseline?: ReturnType<typeof baselineOf>) {
  return lintTexts({ 'odoo.conf': text }, { ...options, ...(baseline && { baseline }) });
}

function open(text: string, baseline: ReturnType<typeof baselineOf>): readonly string[] {
  return run(text, baseline)
    .findings.filter(({ suppression }) => suppression === undefined)
    .map(({ what }) => what);
}

describe('a baseline', () => {
  const baseline = baselineOf(run(OLD).findings);

  test('silences what it knows, and nothing new', () => {
    expect(open(OLD, baseline)).toEqual([]);
    expect(open(`${OLD}longpolling_port = 8072\n`, baseline)).toEqual([
      'longpolling_port is an old name of gevent_port.',
    ]);
  });

  test('counts the entries that are not needed any more', () => {
    expect(run(OLD, baseline).unusedBaseline).toBe(0);
    expect(run('[options]\nlogrotate = True\n', baseline).unusedBaseline).toBe(1);
  });

  test('keeps what it silences when it is written anew', () => {
    expect(baselineOf(run(OLD, baseline).findings)).toEqual(baseline);
  });

  test('leaves out what is silenced with a reason', () => {
    const reasoned = OLD.replace(
      'logrotate',
      '# stackwright-ignore known-odoo-option: ours\nlogrotate',
    );
    expect(baselineOf(run(reasoned).findings).fingerprints).toHaveLength(1);
  });

  test('cannot hold what no rule has found', () => {
    const also = [
      {
        rule: 'unknown-key',
        severity: 'error',
        what: 'a',
        why: 'b',
        fix: 'c',
        at: { file: 'stack.yaml' },
        related: [],
      },
    ] as const;
    const { findings } = lintTexts({ 'odoo.conf': '[options]\n' }, { also });
    expect(findings).toMatchObject([
      { rule: 'unknown-key', url: undefined, suppression: undefined },
    ]);
    expect(baselineOf(findings).fingerprints).toEqual([]);
    const forged = {
      version: 1,
      fingerprints: findings.map(({ fingerprint }) => fingerprint),
    } as const;
    const again = lintTexts({ 'odoo.conf': '[options]\n' }, { also, baseline: forged });
    expect(again).toMatchObject({ findings: [{ suppression: undefined }], unusedBaseline: 1 });
  });

  test('is text without content of the repository, and reads back', () => {
    const text = formatBaseline(baseline);
    expect(text).not.toMatch(/odoo|redis|logrotate/);
    expect(parseBaseline(text, 'b.json')).toEqual({ ok: true, value: baseline, findings: [] });
  });

  test.each(['', '{}', '{"version":2,"fingerprints":[]}', '{"version":1,"fingerprints":["x"]}'])(
    'refuses %j',
    (text) => {
      const result = parseBaseline(text, 'b.json');
      expect(result.ok).toBe(false);
      expect(result.findings[0]).toMatchObject({ rule: 'valid-baseline', at: { file: 'b.json' } });
    },
  );
});

describe('fingerprints', () => {
  const line = fc.constantFrom('logrotate = True', 'session_store = redis', 'workers = two');
  const noise = fc.array(fc.constantFrom('', '# a note', '; another'), { maxLength: 4 });

  test('stay when lines move, and when spaces change', () => {
    fc.assert(
      fc.property(fc.uniqueArray(line, { minLength: 1 }), noise, noise, (lines, above, between) => {
        const before = ['[options]', ...lines].join('\n');
        const after = [...above, '[options]', ...lines.flatMap((one) => [...between, one])]
          .join('\n')
          .replaceAll(' = ', '   =  ');
        expect(prints(after)).toEqual(prints(before));
      }),
    );
  });

  test('tell equal lines apart, and depend on the file', () => {
    const twice =
      'server { proxy_set_header Host a; location / { proxy_set_header B b; proxy_pass http://x; } }\n';
    const { findings } = lintTexts({ 'nginx.conf': twice + twice, 'conf.d/b.conf': twice });
    expect(findings).toHaveLength(3);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  function prints(text: string): readonly string[] {
    return run(text)
      .findings.map(({ fingerprint }) => fingerprint)
      .toSorted();
  }
});

test('two values that nobody wrote are told apart at the place that they share', () => {
  const text =
    'stack: bakery\nversion: 1\nhosts: { oven: { address: 192.0.2.10 } }\nedges: { oven: {} }\nenvironments: { production: { host: oven, odoo: { domain: shop.example.com, database: odoo } } }\nodoo: { series: "18.0" }\ndatabases: { flour: { version: 16, databases: { odoo: {} } } }\nzones: { example.com: { nameservers: [ns1.example.net] } }\n';
  const odoo = ['environments', 'production', 'odoo'];
  const found = (names: readonly string[]) => {
    const rule = {
      id: 'at-path',
      subject: 'stack',
      severity: 'info',
      summary: 'Law.',
      check: () => names.map((name) => ({ at: [...odoo, name], what: name, why: '', fix: '' })),
    } satisfies Rule<'stack'>;
    const { findings } = lintTexts({ 'stack.yaml': text }, { rules: [rule] });
    return new Map(findings.map(({ what, fingerprint }) => [what, fingerprint]));
  };
  expect(found(['image', 'workers']).get('workers')).toBe(found(['workers']).get('workers'));
});
