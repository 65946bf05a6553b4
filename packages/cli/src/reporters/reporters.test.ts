import type { Report } from '@stackwright/core';
import { expectGoldenTree } from '@stackwright/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reporters } from '../reporters.gen.ts';
import type { ReporterId } from '../reporters.gen.ts';
import { anyReport } from './testing/any-report.ts';
import { readCommand } from './testing/github-runner.ts';
import { gitlabCheck, reportCheck, sarifCheck } from './testing/json-validity.ts';
import { pageOf } from './testing/markdown-page.ts';
import { cleanReport, emptyReport, sampleOptions, sampleReport } from './testing/sample-report.ts';
import { checkstyleCheck, junitCheck } from './testing/xml-validity.ts';

/** Throws unless a text is valid in its format. A reporter without an entry does not compile. */
const checks: Readonly<Record<ReporterId, (text: string) => void>> = {
  checkstyle: checkstyleCheck(),
  github: (text) => {
    const commands = text.split('\n').slice(0, -1).map(readCommand);
    expect(commands.map((command) => command?.name ?? 'none')).toSatisfy(
      (names: readonly string[]) => names.every((name) => /^(error|warning|notice)$/.test(name)),
    );
    expect(text).not.toMatch(/\r/);
  },
  gitlab: gitlabCheck(),
  json: reportCheck(),
  junit: junitCheck(),
  markdown: (text) => {
    const known = /^(a|code|details|h3|li|p|page|strong|summary|table|tbody|td|th|thead|tr|ul)$/;
    expect(pageOf(text).elements.filter((name) => !known.test(name))).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(60_000);
  },
  pretty: (text) =>
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u),
  sarif: sarifCheck(),
};

const ids = Object.keys(reporters) as readonly ReporterId[];

async function textOf(id: ReporterId, report: Report): Promise<string> {
  const { reporter } = await reporters[id]();
  return reporter(report, sampleOptions);
}

describe('every format', () => {
  test('writes the sample as expected', async () => {
    const artefacts = await Promise.all(
      ids.map(async (id) => ({
        path: `${id}.txt`,
        text: await textOf(id, sampleReport),
        mode: 0o644 as const,
        renderer: id,
        sources: [],
      })),
    );

    expectGoldenTree(artefacts, new URL('expected/', import.meta.url));
  });

  describe.each(ids)('%s', (id) => {
    test.each([
      ['a rich report', sampleReport],
      ['a clean report', cleanReport],
      ['a run that looked at nothing', emptyReport],
    ])('is valid for %s', async (_, report) => {
      checks[id](await textOf(id, report));
    });

    test('stays valid, and the same twice, with hostile text in every field', async () => {
      const { reporter } = await reporters[id]();

      fc.assert(
        fc.property(anyReport, (report) => {
          const text = reporter(report, sampleOptions);
          checks[id](text);
          expect(reporter(structuredClone(report), sampleOptions)).toBe(text);
          expect(text.endsWith('\n')).toBe(true);
        }),
        { numRuns: 300 },
      );
    });
  });
});

test.each([
  ['sarif', '{"version":"2.1.0"}'],
  ['json', '{"schemaVersion":1}'],
  ['gitlab', '[{"description":"no place"}]'],
  ['junit', '<testsuites><testcase/></testsuites>'],
  ['checkstyle', '<checkstyle version="4.3"><file/></checkstyle>'],
  ['markdown', '<b>x</b>\n'],
  ['github', 'just talk\n'],
  ['pretty', '\u001b[31m\n'],
] as const)('the check of %s refuses what is wrong', (id, text) => {
  expect(() => checks[id](text)).toThrow();
});
