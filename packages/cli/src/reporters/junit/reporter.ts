import { compareText, formatLocation, groupBy } from '@stackwright/core';
import type { Coverage, Report, ReportedFinding } from '@stackwright/core';
import { printable } from '../pretty/cells.ts';
import { element, xmlDocument } from '../xml.ts';
import type { XmlElement } from '../xml.ts';

/**
 * JUnit's XML, for CI systems that show tests: a suite a rule, in which a finding is a failure and a
 * suppressed one is skipped; a rule that found nothing is one test that passes. What the run did not
 * look at is skipped in the suite `coverage`.
 */
export function reporter(report: Report): string {
  const byRule = groupBy(report.findings, ({ rule }) => rule);
  // Findings of the loader belong to no rule of the list.
  const ids = [...new Set([...report.rules.map(({ id }) => id), ...byRule.keys()])];
  const suites = [
    ...ids.toSorted(compareText).map((id) => suiteOf(id, byRule.get(id) ?? [])),
    coverageSuite(report.coverage),
  ];
  const sum = (key: 'tests' | 'failures'): number =>
    suites.reduce((total, suite) => total + suite[key], 0);
  return xmlDocument(
    element(
      'testsuites',
      { name: `stackwright ${report.command}`, tests: sum('tests'), failures: sum('failures') },
      suites.map(({ element: suite }) => suite),
    ),
  );
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly element: XmlElement;
}

function suiteOf(id: string, findings: readonly ReportedFinding[]): Suite {
  const classname = printable(`stackwright.${id}`);
  const failures = findings.filter(({ suppression }) => suppression === undefined).length;
  const cases =
    findings.length === 0
      ? [element('testcase', { classname, name: printable(id) })]
      : findings.map((finding) =>
          element(
            'testcase',
            { classname, name: printable(`${formatLocation(finding.at)} ${finding.what}`) },
            [outcomeOf(finding)],
          ),
        );
  return suite(printable(id), cases, { failures, skipped: findings.length - failures });
}

function outcomeOf(finding: ReportedFinding): XmlElement {
  const { severity, what, why, fix, at, related, suppression } = finding;
  if (suppression !== undefined) {
    const until = suppression.until === undefined ? '' : `, until ${suppression.until}`;
    return element('skipped', {}, printable(`${suppression.reason} (${suppression.kind}${until})`));
  }
  const text = [
    `${formatLocation(at)}: ${what}`,
    `Why: ${why}`,
    `Fix: ${fix}`,
    ...related.map((place) => `See ${formatLocation(place.at)}: ${place.message}`),
  ];
  const attributes = { type: severity, message: printable(what) };
  return element('failure', attributes, text.map(printable).join('\n'));
}

function coverageSuite({ files, rules, idleRules, scanned, values, skipped }: Coverage): Suite {
  const property = (name: string, value: number) => element('property', { name, value });
  const properties = element('properties', {}, [
    property('files', files.length),
    property('rules', rules),
    property('idle-rules', idleRules),
    property('scanned', scanned),
    property('values', values),
  ]);
  const cases = skipped.map(({ what, why }) =>
    element('testcase', { classname: 'stackwright.coverage', name: printable(what) }, [
      element('skipped', {}, printable(why)),
    ]),
  );
  const counts = { failures: 0, skipped: skipped.length };
  return suite('coverage', cases, counts, [properties]);
}

function suite(
  name: string,
  cases: readonly XmlElement[],
  { failures, skipped }: { readonly failures: number; readonly skipped: number },
  before: readonly XmlElement[] = [],
): Suite {
  const tests = cases.length;
  const attributes = { name, tests, failures, errors: 0, skipped };
  return { tests, failures, element: element('testsuite', attributes, [...before, ...cases]) };
}
