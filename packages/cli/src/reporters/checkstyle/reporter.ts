import { compareText, groupBy } from '@stackwright/core';
import type { Report, ReportedFinding } from '@stackwright/core';
import { printable } from '../pretty/cells.ts';
import { activeFindings } from '../tally.ts';
import { element, xmlDocument } from '../xml.ts';
import type { XmlElement } from '../xml.ts';

/**
 * Checkstyle's XML, which most review tools read. A file that was read and is clean has an element
 * too, as Checkstyle itself writes it.
 * Source: https://github.com/checkstyle/checkstyle, `XMLLogger.java`
 */
export function reporter(report: Report): string {
  const byFile = groupBy(activeFindings(report), ({ at }) => at.file);
  const files = [...new Set([...report.coverage.files, ...byFile.keys()])].toSorted(compareText);
  // Readers take the number for Checkstyle's own; 4.3 is the one that other linters write.
  return xmlDocument(
    element(
      'checkstyle',
      { version: '4.3' },
      files.map((name) => element('file', { name }, (byFile.get(name) ?? []).map(errorOf))),
    ),
  );
}

function errorOf({ rule, severity, what, why, fix, at }: ReportedFinding): XmlElement {
  return element('error', {
    // A whole file is line 0, without a column.
    line: at.span?.start.line ?? 0,
    column: at.span?.start.column,
    severity,
    message: printable(`${what} ${why} ${fix}`),
    source: printable(`stackwright.${rule}`),
  });
}
