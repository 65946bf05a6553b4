import type { Report, ReportedFinding, ReporterOptions } from '@stackwright/core';
import { activeFindings, coverageText, tallyOf, tallyText } from '../tally.ts';
import { block } from './block.ts';
import type { Note } from './block.ts';
import { drawingOf, reasons } from './index.ts';
import { wrap } from './wrap.ts';

/** The report for a reader at a terminal. Suppressed findings are counted, not shown. */
export function reporter(report: Report, options: ReporterOptions): string {
  const drawing = drawingOf(options);
  const blocks = activeFindings(report).map((finding) =>
    block(finding, [...reasons(finding), ...fixable(finding)], drawing),
  );
  const { coverage } = report;
  const skipped = coverage.skipped.flatMap(({ what, why }) =>
    wrap(`skipped ${what}: ${why}`, options.width - 4).map((line, index) =>
      index === 0 ? `  ${line}` : `    ${line}`,
    ),
  );
  const ending = [
    drawing.style.bold(tallyText(tallyOf(report))),
    coverageText(coverage),
    ...skipped,
  ];
  return `${[...blocks, ending.join('\n')].join('\n\n')}\n`;
}

/** Says that a machine can repair it, and whether it has to be asked for. */
function fixable({ fixes }: ReportedFinding): readonly Note[] {
  return fixes.map(({ description, safety }) => ({
    name: 'fixable',
    text: safety === 'safe' ? description : `${description} (unsafe)`,
  }));
}
