import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../../config/index.ts';
import { rules } from '../../../rules.gen.ts';
import { lintTexts, mergedStack } from '../../../testing/index.ts';
import { readCases } from './read-cases.ts';
import type { Case } from './read-cases.ts';

/** Rules about credentials look at code as well, and have proofs of their own. */
const OURS = /enterprise|licence|manifest|addon-name|odoo-service|telemetry-in-code/;
const judged = rules.filter(({ subject, id }) => subject === 'code' && OURS.test(id));

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.corpus'));
const cases = files.flatMap((file) =>
  readCases(readFileSync(path.join(import.meta.dirname, file), 'utf8')),
);

/** What the rules find in a case, as `<rule> <file>:<line>`; line 0 is the file as a whole. */
function found({ files, series, policy }: Case): readonly string[] {
  const versions = series === undefined ? {} : { odoo: series };
  const stack = policy === undefined ? {} : { 'stack.yaml': mergedStack(`policies: ${policy}`) };
  const { findings } = lintTexts(
    { ...stack, ...files },
    { rules: judged, config: { ...DEFAULT_CONFIG, versions } },
  );
  return findings
    .map(({ rule, at }) => `${rule} ${at.file}:${at.span?.start.line ?? 0}`)
    .toSorted();
}

test.each(cases)('$title', (one) => {
  expect(found(one)).toEqual(one.finds);
});

test('recall and precision are 100 %, over every rule about code', () => {
  const hits = cases.map((one) => {
    const left = [...one.finds];
    const extra = found(one).filter((finding) => {
      const index = left.indexOf(finding);
      if (index !== -1) left.splice(index, 1);
      return index === -1;
    });
    return { expected: one.finds.length, missed: left.length, extra: extra.length };
  });
  const sum = (key: 'expected' | 'missed' | 'extra') =>
    hits.reduce((total, hit) => total + hit[key], 0);
  const right = sum('expected') - sum('missed');
  const violations = cases.filter(({ finds }) => finds.length > 0).length;
  const innocents = cases.length - violations;
  const recall = right / sum('expected');
  const precision = right / (right + sum('extra'));
  console.info(
    `${violations} repositories with ${sum('expected')} violations, ${innocents} innocent ones: ` +
      `recall ${(100 * recall).toFixed(1)} %, precision ${(100 * precision).toFixed(1)} %`,
  );
  expect({ recall, precision }).toEqual({ recall: 1, precision: 1 });
  expect(violations).toBeGreaterThanOrEqual(60);
  expect(innocents).toBeGreaterThanOrEqual(60);
  const proven = new Set(cases.flatMap(({ finds }) => finds.map((one) => one.split(' ')[0])));
  expect(judged.map(({ id }) => id).filter((id) => !proven.has(id))).toEqual([]);
});
