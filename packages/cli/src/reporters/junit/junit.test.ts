import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReport } from '../testing/any-report.ts';
import { cleanReport, sampleReport } from '../testing/sample-report.ts';
import { texts, withXml } from '../testing/xml-validity.ts';
import { reporter } from './reporter.ts';

test('the counts of suites are those of their cases', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      withXml(reporter(report), (document) => {
        const number = (xpath: string) => document.find(xpath).length;
        const sum = (xpath: string) =>
          texts(document, xpath).reduce((total, text) => total + Number(text), 0);
        expect(sum('/testsuites/@tests')).toBe(number('//testcase'));
        expect(sum('/testsuites/@failures')).toBe(number('//failure'));
        expect(sum('//testsuite/@tests')).toBe(number('//testcase'));
        expect(sum('//testsuite/@failures')).toBe(number('//failure'));
        expect(sum('//testsuite/@skipped')).toBe(number('//skipped'));
        expect(number('//failure')).toBe(
          report.findings.filter(({ suppression }) => suppression === undefined).length,
        );
      });
    }),
  );
});

test('a rule that found nothing passes, and a suppressed finding is skipped with its reason', () => {
  withXml(reporter(sampleReport), (document) => {
    const passed = '//testsuite[@name="unique-bread"]/testcase[not(*)]/@name';
    expect(texts(document, passed)).toEqual(['unique-bread']);
    expect(texts(document, '//testsuite[@name="no-port-past-firewall"]//skipped')).toEqual([
      'the baker works from home (inline, until 2030-01-31)',
    ]);
  });
});

test('a clean run has one passing test a rule', () => {
  withXml(reporter(cleanReport), (document) => {
    expect(texts(document, '//testcase/@name')).toEqual(cleanReport.rules.map(({ id }) => id));
    expect(document.find('//failure | //skipped')).toEqual([]);
  });
});
