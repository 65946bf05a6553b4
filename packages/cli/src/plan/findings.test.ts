import type { ReportedFinding } from '@stackwright/core';
import { expect, test } from 'vitest';
import { sampleReport } from '../reporters/testing/sample-report.ts';
import { compareFindings } from './findings.ts';

function sampleFinding(): ReportedFinding {
  const [sample] = sampleReport.findings;
  if (sample === undefined) throw new Error('the sample has findings');
  return sample;
}

/** Findings by a letter each; one in brackets is suppressed. */
function findings(letters: string): readonly ReportedFinding[] {
  return letters
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({
      ...sampleFinding(),
      fingerprint: word.replaceAll(/[()]/g, ''),
      suppression: word.startsWith('(')
        ? ({ kind: 'config', reason: 'known', until: undefined } as const)
        : undefined,
    }));
}

test.each([
  ['what both have', 'a b', 'a b', '', '', '', 2],
  ['one comes', 'a', 'a b', 'b', '', '', 1],
  ['one goes', 'a b', 'a', '', 'b', '', 1],
  ['one is silenced', 'a b', 'a (b)', '', '', 'b', 1],
  ['one is silenced no more', 'a (b)', 'a b', 'b', '', '', 1],
  ['one that was silenced goes', 'a (b)', 'a', '', '', '', 1],
  ['one comes silenced', 'a', 'a (b)', '', '', '', 1],
])('%s', (_, base, head, fresh, fixed, silenced, kept) => {
  const changes = compareFindings(
    { state: 'read', findings: findings(base) },
    { state: 'read', findings: findings(head) },
  );

  const letters = (list: readonly ReportedFinding[]) =>
    list.map(({ fingerprint }) => fingerprint).join(' ');
  expect({
    isCompared: changes.isCompared,
    new: letters(changes.new),
    fixed: letters(changes.fixed),
    silenced: letters(changes.silenced),
    kept: changes.kept,
  }).toEqual({ isCompared: true, new: fresh, fixed, silenced, kept });
});

test('against a base that is not known nothing is new and nothing is fixed', () => {
  const base = { state: 'invalid', findings: findings('a') } as const;
  const changes = compareFindings(base, { state: 'read', findings: findings('b (c)') });

  expect(changes).toMatchObject({ isCompared: false, fixed: [], silenced: [], kept: 0 });
  expect(changes.new.map(({ fingerprint }) => fingerprint)).toEqual(['b']);
});

test('a stack that does not load mends nothing', () => {
  const head = { state: 'invalid', findings: findings('x') } as const;

  expect(compareFindings({ state: 'read', findings: findings('a') }, head).fixed).toEqual([]);
});
