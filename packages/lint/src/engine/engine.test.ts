import type { Span } from '@stackwright/core';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../config/index.ts';
import type { LintConfig } from '../config/index.ts';
import { rules as allRules } from '../rules.gen.ts';
import type { Problem, Rule } from '../rule.ts';
import { goodStack, lintTexts, mergedStack, shown } from '../testing/index.ts';

/** Finds every option of odoo.conf that is not allowed. */
const noOption = {
  id: 'no-option',
  subject: 'odoo-conf',
  severity: 'warning',
  summary: 'No options.',
  options: { allow: { description: 'Allowed.', schema: {}, default: ['a'], example: ['a'] } },
  *check({ model, options }) {
    for (const { name, nameSpan } of model.options) {
      if (options.allow.includes(name)) continue;
      yield { at: nameSpan, what: `${name}.`, why: 'Why.', fix: 'Fix.' };
    }
  },
} satisfies Rule<'odoo-conf', { readonly allow: readonly string[] }>;

const rules: readonly Rule[] = [noOption, ...allRules.filter(({ subject }) => subject === 'run')];
const TEXTS = { 'odoo.conf': '[options]\na = 1\nb = 2\n' };

function config(part: Partial<LintConfig>): LintConfig {
  return { ...DEFAULT_CONFIG, ...part };
}

function atPath(problem: Pick<Problem, 'at'> & Partial<Problem>): Rule {
  return {
    id: 'at-path',
    subject: 'stack',
    severity: 'info',
    summary: 'Law.',
    check: () => [{ what: 'What.', why: 'Why.', fix: 'Fix.', ...problem }],
  };
}

describe('rules', () => {
  test('have the severity and options of the configuration', () => {
    const { findings } = lintTexts(TEXTS, { rules });
    expect(findings.map((one) => [one.severity, shown(one)])).toEqual([['warning', '3:1-3:2 b.']]);
    const changed = config({
      rules: new Map([['no-option', { severity: 'error', options: { allow: ['b'] } }]]),
    });
    const after = lintTexts(TEXTS, { rules, config: changed }).findings;
    expect(after.map((one) => [one.severity, shown(one)])).toEqual([['error', '2:1-2:2 a.']]);
  });

  test('that are off are skipped, and the report says so', () => {
    const off = config({ rules: new Map([['no-option', { severity: 'off' }]]) });
    const { findings, coverage } = lintTexts(TEXTS, { rules, config: off });
    expect(findings).toEqual([]);
    expect(coverage.skipped).toEqual([
      { what: 'rule no-option', why: 'it is off in the configuration' },
    ]);
  });

  test('spare advice on what nobody deploys, and say so', () => {
    const text = TEXTS['odoo.conf'];
    const texts = { 'dev/odoo.conf': text, 'odoo.conf': text };
    const { findings, coverage } = lintTexts(texts, { rules });
    expect(findings.map(({ at }) => at.file)).toEqual(['odoo.conf']);
    expect(coverage.skipped.map(({ what }) => what)).toEqual(['advice on dev/odoo.conf']);
  });

  test('that the configuration grades hold for development too', () => {
    const graded = config({ rules: new Map([['no-option', { severity: 'info', options: {} }]]) });
    const { findings } = lintTexts(
      { 'dev/odoo.conf': TEXTS['odoo.conf'] },
      { rules, config: graded },
    );
    expect(findings.map(({ severity }) => severity)).toEqual(['info']);
  });

  test('tell of every file what does not work', () => {
    const valid: Rule = { ...noOption, id: 'valid-option' };
    const { findings } = lintTexts({ 'dev/odoo.conf': TEXTS['odoo.conf'] }, { rules: [valid] });
    expect(findings.map(shown)).toEqual(['3:1-3:2 b.']);
  });

  test('run alone when asked for', () => {
    const { findings, rules: ran } = lintTexts(TEXTS, { rules, only: ['parsable-file'] });
    expect(findings).toEqual([]);
    expect(ran.map(({ id }) => id)).toEqual(['parsable-file']);
  });

  test('that throw are our bug, with the name of the rule', () => {
    const cause = new Error('no plum');
    const broken: Rule = {
      ...noOption,
      check() {
        throw cause;
      },
    };
    const error = thrown(() => lintTexts(TEXTS, { rules: [broken] }));
    expect(error).toMatchObject({ message: 'the rule no-option failed on odoo.conf', cause });
  });

  test('are timed when there is a clock', () => {
    let now = 0;
    const clock = () => (now += 5);
    expect(lintTexts(TEXTS, { rules, only: ['no-option'], clock }).timings).toEqual([
      { rule: 'no-option', milliseconds: 5, subjects: 1 },
    ]);
  });
});

describe('gates', () => {
  const gated = (below: string): Rule => ({ ...noOption, gate: { program: 'odoo', below } });
  const run = (below: string, odoo?: string) =>
    lintTexts(TEXTS, {
      rules: [gated(below)],
      config: config({ versions: odoo === undefined ? {} : { odoo } }),
    });

  test.each([
    ['17.0', '18.0', 1, []],
    ['18.0', '18.0', 0, ['it speaks of odoo below 18.0; odoo 18.0 is declared']],
    [undefined, '18.0', 0, ['it speaks of odoo below 18.0, and no version is declared']],
  ])('odoo %s below %s', (declared, below, count, why) => {
    const { findings, coverage } = run(below, declared);
    expect(findings).toHaveLength(count);
    expect(coverage.skipped.map((one) => one.why)).toEqual(why);
  });

  test('the stack declares what the configuration does not, and rendered files are its own', () => {
    const rule = {
      ...noOption,
      *check({ version, file }) {
        yield { at: { file }, what: `${version('odoo')} ${version('nginx')}`, why: '', fix: '' };
      },
    } satisfies Rule<'odoo-conf'>;
    const texts = {
      'stack.yaml': goodStack(),
      'odoo.conf': TEXTS['odoo.conf'],
      'generated/shelf/production/odoo.conf': TEXTS['odoo.conf'],
    };
    const versions = { nginx: '1.1.1', odoo: '17.0' };
    const seen = lintTexts(texts, { rules: [rule], config: config({ versions }) }).findings;
    expect(seen.map(({ at, what }) => [at.file, what])).toEqual([
      ['generated/shelf/production/odoo.conf', '18.0 1.1.1'],
      ['odoo.conf', '17.0 1.1.1'],
    ]);
  });
});

describe('places', () => {
  const place = (problem: Parameters<typeof atPath>[0]) =>
    lintTexts({ 'stack.yaml': goodStack() }, { rules: [atPath(problem)] }).findings[0];

  test('a written value is shown itself', () => {
    const found = place({ at: ['hosts', 'shelf', 'memory'] });
    expect(textOf(found?.at.span)).toBe('16g');
    expect(found?.why).toBe('Why.');
  });

  test('a default is shown at the closest written part, and says so', () => {
    const found = place({ at: ['firewall', 'layers'] });
    expect(found?.at.path).toEqual(['firewall']);
    expect(found?.why).toBe('Why. `firewall.layers` is not written: this is its default.');
  });

  test('an inherited value is shown where it is written, and says so', () => {
    const text = mergedStack('odoo: { defaults: { workers: 3 } }');
    const at = ['environments', 'production', 'odoo', 'workers'];
    const [found] = lintTexts({ 'stack.yaml': text }, { rules: [atPath({ at })] }).findings;
    expect(found?.at.path).toEqual(['odoo', 'defaults', 'workers']);
    expect(found?.why).toBe('Why. `environments.production.odoo.workers` is inherited from here.');
  });

  test('a derived value says what it follows from', () => {
    const found = place({ at: ['environments', 'production', 'odoo', 'workers'] });
    expect(found?.at.path).toEqual(['environments', 'production', 'odoo']);
    expect(found?.why).toMatch(
      /^Why\. `environments\.production\.odoo\.workers` is not written: it is derived \(.+\)\.$/,
    );
    expect(found?.related.map(({ message }) => message)).toContain('derived from this');
  });

  test('a path that has no value is shown at its closest ancestor', () => {
    expect(place({ at: ['hosts', 'shelf', 'address6'] })?.at.path).toEqual(['hosts', 'shelf']);
  });

  test('a finding in a rendered file leads to the stack, and offers no fix there', () => {
    const fixing = {
      ...noOption,
      *check({ model, managed }) {
        const span = model.options[0]?.nameSpan;
        if (span === undefined) return;
        const fixes = [
          { description: 'Fix', safety: 'safe', edits: [{ span, text: 'x' }] },
        ] as const;
        yield { at: span, what: String(managed), why: '', fix: '', fixes };
      },
    } satisfies Rule<'odoo-conf'>;
    const { findings } = lintTexts(
      {
        'stack.yaml': goodStack(),
        'odoo.conf': TEXTS['odoo.conf'],
        'generated/odoo.conf': TEXTS['odoo.conf'],
      },
      { rules: [fixing] },
    );
    expect(
      findings.map(({ what, fixes, related }) => [what, fixes.length, related.length]),
    ).toEqual([
      ['true', 0, 1],
      ['false', 1, 0],
    ]);
    expect(findings[0]?.related[0]).toMatchObject({ at: { file: 'stack.yaml', path: ['hosts'] } });
  });

  test.each([
    [{ set: ['hosts', 'shelf', 'memory'], value: '32g' }, '32g', '16g'],
    [{ add: ['firewall', 'layers'], value: ['ufw'] }, '\n  layers: [ufw]', ''],
    // Nothing of it is written: there is no certain edit, and so no fix.
    [{ remove: ['firewall', 'ban', 'attempts'] }, undefined, undefined],
  ] as const)('a fix by path becomes an edit of stack.yaml: %j', (change, text, replaced) => {
    const fixes = [{ description: 'Fix', safety: 'safe', edits: [change] }] as const;
    const edit = place({ at: ['hosts'], fixes })?.fixes[0]?.edits[0];
    expect(edit?.text).toBe(text);
    expect(textOf(edit?.span)).toBe(replaced);
  });

  test('a path of a file that was not read is our bug', () => {
    const error = thrown(() => place({ at: { file: 'gone.conf', at: ['a'] } }));
    expect(String(error.cause)).toContain('nothing of gone.conf can be located by the path a');
  });
});

describe('coverage', () => {
  test('tells what was read, how much, and what was not', () => {
    const skipped = [{ what: 'logo.png', why: 'it is not text' }];
    const { coverage, isBlind } = lintTexts({ ...TEXTS, 'stack.yaml': goodStack() }, { skipped });
    expect(coverage.files).toEqual(['odoo.conf', 'stack.yaml']);
    const looking = ['stack', 'odoo-conf', 'artefacts', 'code', 'run'];
    const rules = allRules.filter(({ subject }) => looking.includes(subject));
    expect(coverage.rules).toBe(rules.length);
    expect(coverage.idleRules).toBe(allRules.length - rules.length);
    expect(coverage.values).toBeGreaterThan(50);
    expect(coverage.skipped).toEqual(skipped);
    expect(isBlind).toBe(false);
  });

  test('a run that looks at nothing is blind', () => {
    expect(lintTexts({})).toMatchObject({ isBlind: true, findings: [] });
  });
});

function textOf(span: Span | undefined): string | undefined {
  return span && goodStack().slice(span.start.offset, span.end.offset);
}

function thrown(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}
