import type { Report, ReportedFinding } from '@stackwright/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable } from '../pretty/cells.ts';
import { anyReport, anyText } from '../testing/any-report.ts';
import { pageOf } from '../testing/markdown-page.ts';
import { cleanReport, sampleReport } from '../testing/sample-report.ts';
import { isWebAddress } from '../web-address.ts';
import { code, plain } from './inline.ts';
import { reporter } from './reporter.ts';

const [finding] = sampleReport.findings;
if (finding === undefined) throw new Error('the sample has findings');

describe('text of the user', () => {
  test('is shown as it is, in a cell and in the fixed-width face', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const head = '| a | b |\n| --- | --- |\n';
        const { rows } = pageOf(`${head}| x${plain(text)} | ${code(`x${text}`)} |\n`);
        const shown = (from: string) =>
          printable(from)
            .trim()
            .replaceAll(/[\ufffe\uffff]/g, '\ufffd');
        expect(rows).toEqual([[`x${shown(text)}`, shown(`x${text}`)]]);
      }),
      { numRuns: 1000 },
    );
  });

  test('links to nothing: only addresses of rules are links', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const active = report.findings.filter(({ suppression }) => suppression === undefined);
        const { links, rows } = pageOf(reporter(report));
        const addresses = active.map(({ url }) => url).filter(isWebAddress);

        expect(links).toHaveLength(addresses.length);
        expect(rows).toHaveLength(active.length);
      }),
    );
  });

  test('mentions nobody', () => {
    const text = reporter({ ...sampleReport, findings: [{ ...finding, what: '@baker #12' }] });

    expect(text).toContain('&#64;<!-- -->baker &#35;<!-- -->12');
    expect(text).not.toMatch(/@baker|[^&]#12/);
  });
});

test('the gravest come first', () => {
  const { rows } = pageOf(reporter(sampleReport));

  expect(rows.map(([severity]) => severity)).toEqual([
    'error',
    'error',
    'error',
    'warning',
    'info',
  ]);
});

test('a clean run has neither table nor folded parts', () => {
  expect(reporter(cleanReport)).toBe(
    '### Stackwright lint: no findings\n\n3 files read, 4 rules run (2 had nothing to look at), 212 values checked, nothing skipped.\n',
  );
});

describe('a report that does not fit', () => {
  const many = (number: number, parts: Partial<ReportedFinding>): Report => ({
    ...sampleReport,
    findings: Array.from({ length: number }, () => ({ ...finding, ...parts })),
  });

  test.each([
    ['short findings', many(5000, {})],
    ['findings of a megabyte', many(40, { what: '@'.repeat(1_000_000) })],
    ['one place of a megabyte', many(1, { at: { file: '|'.repeat(1_000_000) } })],
    [
      'suppressed ones',
      many(5000, { suppression: { kind: 'config', reason: 'old', until: undefined } }),
    ],
    [
      'skipped files',
      {
        ...cleanReport,
        coverage: {
          ...cleanReport.coverage,
          skipped: Array.from({ length: 5000 }, (_, i) => ({ what: `${i}.conf`, why: 'too long' })),
        },
      },
    ],
  ])(
    'of %s: fits, still ends with what was looked at, and counts what it left out',
    (_, report) => {
      const text = reporter(report);
      const page = pageOf(text);
      const active = report.findings.filter(({ suppression }) => suppression === undefined);
      const left = Number(/… and (\d+) more findings/.exec(page.text)?.[1] ?? 0);

      expect(text.length).toBeLessThanOrEqual(60_000);
      expect(page.text).toContain(
        '3 files read, 4 rules run (2 had nothing to look at), 212 values checked',
      );
      if (active.length > 0) expect(page.rows.length + left).toBe(active.length);
      if (active.length > 1) expect(left).toBeGreaterThan(0);
      if (active.length === 0) expect(page.text).toMatch(/… and \d+ more/);
    },
  );
});
