import { expect, test } from 'vitest';
import { sampleReport } from '../testing/sample-report.ts';
import { reporter } from './reporter.ts';

const [finding] = sampleReport.findings;
if (finding === undefined) throw new Error('the sample has findings');

test('findings of one fingerprint stay apart, for GitLab keeps one of each', () => {
  const findings = [finding, finding, { ...finding, fingerprint: 'other' }, finding];

  const issues: readonly { readonly fingerprint: string }[] = JSON.parse(
    reporter({ ...sampleReport, findings }),
  );

  expect(issues.map(({ fingerprint }) => fingerprint)).toEqual([
    'a1a1a1',
    'a1a1a1-2',
    'other',
    'a1a1a1-3',
  ]);
});

test('a path is relative to the repository, without a leading `./`', () => {
  const findings = [{ ...finding, at: { file: './odoo/./odoo.conf' } }];

  expect(JSON.parse(reporter({ ...sampleReport, findings }))).toMatchObject([
    { location: { path: 'odoo/./odoo.conf', lines: { begin: 1 } } },
  ]);
});

test('a clean run is an empty list', () => {
  expect(reporter({ ...sampleReport, findings: [] })).toBe('[]\n');
});
