import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReport } from '../testing/any-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { reporter, SCHEMA_VERSION } from './reporter.ts';

test('nothing of a report is lost or added', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const { schemaVersion, summary, ...rest } = JSON.parse(reporter(report));

      expect(rest).toEqual(JSON.parse(JSON.stringify(report)));
      expect(schemaVersion).toBe(SCHEMA_VERSION);
      expect(summary).toBeDefined();
    }),
  );
});

test('the summary counts what counts', () => {
  expect(JSON.parse(reporter(sampleReport))).toMatchObject({
    summary: { error: 3, warning: 1, info: 1, suppressed: 2, fixable: 3 },
  });
});

test("the order of keys is the format's own, not that of the objects that came in", () => {
  const reversed = JSON.parse(JSON.stringify(sampleReport), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  );

  expect(reporter(reversed)).toBe(reporter(sampleReport));
});

test('the published schema describes every key and is of the version that is written', () => {
  const schema = JSON.parse(readFileSync(new URL('report.schema.json', import.meta.url), 'utf8'));
  const silent: string[] = [];
  const visit = (node: unknown, at: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const isSchema = 'type' in node || '$ref' in node || 'enum' in node || 'const' in node;
    if (isSchema && !('description' in node) && !('$ref' in node)) silent.push(at);
    for (const [key, value] of Object.entries(node)) visit(value, `${at}/${key}`);
  };
  visit(schema.properties, '');
  visit(schema.$defs, '$defs');

  expect(silent).toEqual([]);
  expect(schema.properties.schemaVersion.const).toBe(SCHEMA_VERSION);
});
