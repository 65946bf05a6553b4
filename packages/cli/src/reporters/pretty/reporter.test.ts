import { expect, test } from 'vitest';
import { cleanReport, emptyReport, sampleOptions, sampleReport } from '../testing/sample-report.ts';
import { reporter } from './reporter.ts';

test('suppressed findings are counted, not shown', () => {
  const text = reporter(sampleReport, sampleOptions);

  expect(text).not.toContain('Port 22 is open');
  expect(text).toContain('\n3 errors, 1 warning, 1 note; 2 suppressed; 3 fixable\n');
});

test('says what a machine can repair, and what it must be asked for', () => {
  const text = reporter(sampleReport, sampleOptions);

  expect(text).toContain('\n  = fixable: Bind the port to `127.0.0.1`\n');
  expect(text).toContain('\n  = fixable: Keep 14 days (unsafe)\n');
});

test.each([
  [
    cleanReport,
    'no findings\n3 files read, 4 rules run (2 had nothing to look at), 212 values checked, nothing skipped\n',
  ],
  [emptyReport, 'no findings\n0 files read, 0 rules run, 0 values checked, nothing skipped\n'],
])('ends with what was looked at', (report, text) => {
  expect(reporter(report, sampleOptions)).toBe(text);
});

test('names what was skipped, and why', () => {
  const skipped = [{ what: 'edge/nginx.conf', why: 'it is larger than 1 MiB' }];
  const coverage = { ...cleanReport.coverage, skipped };

  expect(reporter({ ...cleanReport, coverage }, sampleOptions)).toMatch(
    /, 1 skipped\n {2}skipped edge\/nginx\.conf: it is larger than 1 MiB\n$/,
  );
});

test('no text of the user starts a line as a command to GitHub Actions', () => {
  const [finding] = sampleReport.findings;
  if (finding === undefined) throw new Error('the sample has findings');
  const why = 'bread '.repeat(40) + '::stop-commands::x '.repeat(40);
  const skipped = [{ what: why, why }];
  const report = {
    ...cleanReport,
    findings: [{ ...finding, why }],
    coverage: { ...cleanReport.coverage, skipped },
  };

  expect(reporter(report, sampleOptions)).not.toMatch(/^ *::s/m);
});
