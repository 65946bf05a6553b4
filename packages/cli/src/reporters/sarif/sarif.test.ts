import type { Report, ReportedFinding } from '@stackwright/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyReport, anyText } from '../testing/any-report.ts';
import { sarifCheck } from '../testing/json-validity.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { artifactLocation } from './location.ts';
import { message } from './message.ts';
import { reporter } from './reporter.ts';
import { gravest, RESULT_LIMIT } from './selection.ts';

const runOf = (report: Report) => JSON.parse(reporter(report)).runs[0];

test('every result points at the rule that it names', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const { tool, results } = runOf(report);

      expect(results).toHaveLength(report.findings.length);
      for (const { ruleId, ruleIndex } of results) {
        expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      }
    }),
  );
});

test('a region is the span: from 1, in UTF-16 units, with the end behind the last one', () => {
  const [first, second] = runOf(sampleReport).results;

  expect(first.locations[0].physicalLocation.region).toEqual({
    startLine: 4,
    startColumn: 9,
    endLine: 4,
    endColumn: 20,
  });
  expect(second.locations[0].physicalLocation.region).toMatchObject({ startLine: 8, endLine: 9 });
  expect(runOf(sampleReport).columnKind).toBe('utf16CodeUnits');
});

test('suppressions say where they are written and why', () => {
  const results: readonly { readonly suppressions: unknown }[] = runOf(sampleReport).results;

  expect(results.map(({ suppressions }) => suppressions).slice(0, 6)).toEqual([
    [],
    [],
    [],
    [],
    [],
    [
      {
        kind: 'inSource',
        justification: 'the baker works from home',
        properties: { by: 'inline', until: '2030-01-31' },
      },
    ],
  ]);
  expect(results[6]).toMatchObject({ suppressions: [{ kind: 'external' }] });
});

test('a fix that removes text inserts nothing, and one without edits is left out', () => {
  const [, warning] = runOf(sampleReport).results;
  const [finding] = sampleReport.findings;
  if (finding === undefined) throw new Error('the sample has findings');
  const idle = { ...finding, fixes: [{ description: 'x', safety: 'safe', edits: [] }] } as const;

  expect(warning.fixes[1].artifactChanges[0].replacements).toEqual([
    { deletedRegion: { startLine: 8, startColumn: 3, endLine: 9, endColumn: 17 } },
  ]);
  expect(runOf({ ...sampleReport, findings: [idle] }).results[0]).not.toHaveProperty('fixes');
});

describe('a run with more results than code scanning stores', () => {
  const [finding] = sampleReport.findings;
  if (finding === undefined) throw new Error('the sample has findings');
  const copies = (number: number, parts: Partial<ReportedFinding>): readonly ReportedFinding[] =>
    Array.from({ length: number }, (_, index) => ({ ...finding, ...parts, what: `${index}` }));
  const suppression = { kind: 'config', reason: 'old', until: undefined } as const;
  const findings = [
    ...copies(3, { suppression }),
    ...copies(RESULT_LIMIT - 2, { severity: 'info' }),
    ...copies(2, { severity: 'warning' }),
    ...copies(1, { severity: 'error' }),
  ];

  test('keeps the gravest in their order', () => {
    const kept = gravest(findings);

    expect(kept).toHaveLength(RESULT_LIMIT);
    expect(kept.slice(-4).map(({ severity }) => severity)).toEqual([
      'info',
      'warning',
      'warning',
      'error',
    ]);
    expect(kept.filter((one) => one.suppression !== undefined)).toEqual([]);
    expect(gravest(findings.slice(0, RESULT_LIMIT))).toHaveLength(RESULT_LIMIT);
  });

  test('says how many are missing, and stays valid', () => {
    const report = { ...sampleReport, findings };

    sarifCheck()(reporter(report));
    expect(runOf(report).invocations[0].toolExecutionNotifications[0]).toMatchObject({
      level: 'warning',
      message: { text: expect.stringContaining('5000 of 5004 results are written') },
    });
  });
});

test.each([
  ['compose.yaml', 'compose.yaml'],
  ['läden/Café #1.conf', 'l%C3%A4den/Caf%C3%A9%20%231.conf'],
  ['a:b?c=%41', 'a%3Ab%3Fc%3D%2541'],
  ['../other/x.yaml', '../other/x.yaml'],
  ['/etc/odoo/odoo.conf', 'file:///etc/odoo/odoo.conf'],
  ['\ud800', '%EF%BF%BD'],
])('the address of %j', (file, uri) => {
  expect(artifactLocation(file)).toEqual({ uri });
});

test.each([
  ['hosts.oven[0] and ${NAME:?}', 'hosts.oven[0] and ${NAME:?}'],
  ['[here](https://example.com)', '\\[here\\](https://example.com)'],
  ['a placeholder {0} and {name}', 'a placeholder {{0}} and {name}'],
  ['\u001b[31m', '␛[31m'],
])('the message %j', (text, shown) => {
  expect(message(text)).toEqual({ text: shown });
});

test('no text of the user becomes a link', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      // An even number of backslashes before the bracket leaves it a bracket.
      expect(message(text).text).not.toMatch(/(?<!\\)(?:\\\\)*\]\s*\(/);
    }),
    { numRuns: 1000 },
  );
});
