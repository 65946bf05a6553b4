import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReport } from '../testing/any-report.ts';
import { cleanReport } from '../testing/sample-report.ts';
import { texts, withXml } from '../testing/xml-validity.ts';
import { reporter } from './reporter.ts';

/** As far as XML can carry it. */
const carried = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- control characters are what XML cannot carry
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu, '\ufffd');

test('a parser reads back every file, white space included', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const active = report.findings.filter(({ suppression }) => suppression === undefined);
      const files = new Set([...report.coverage.files, ...active.map(({ at }) => at.file)]);
      // Two names may become one in XML; the schema would tell.
      fc.pre(new Set([...files].map(carried)).size === files.size);

      withXml(reporter(report), (document) => {
        expect(texts(document, '//file/@name').toSorted()).toEqual(
          [...files].map(carried).toSorted(),
        );
        expect(document.find('//error')).toHaveLength(active.length);
      });
    }),
  );
});

test('a file that was read and is clean is listed', () => {
  withXml(reporter(cleanReport), (document) => {
    expect(texts(document, '//file[not(error)]/@name')).toEqual(cleanReport.coverage.files);
  });
});
