import { formatLocation } from '@stackwright/core';
import type { Report, ReportedFinding } from '@stackwright/core';
import { activeFindings, count, coverageText, severities, tallyOf, tallyText } from '../tally.ts';
import { fill } from './fill.ts';
import { code, link, plain, prose } from './inline.ts';

/** Characters of the whole text. A comment of GitHub's holds 65,536, and the caller may add some. */
const LIMIT = 60_000;

/** Characters of the parts that come after the findings. */
const SKIPPED_ROOM = 6000;
const SUPPRESSED_ROOM = 8000;

/** Characters kept for the sentences that say what did not fit, and for headings. */
const RESERVE = 2000;

/** A comment for a pull request: counts, a table, the reasons folded away, and what was looked at. */
export function reporter(report: Report): string {
  const { command, coverage } = report;
  const active = severities.flatMap((severity) =>
    activeFindings(report).filter((finding) => finding.severity === severity),
  );
  const suppressed = report.findings.filter(({ suppression }) => suppression !== undefined);
  const head = `### Stackwright ${plain(command)}: ${tallyText(tallyOf(report))}\n`;
  const hidden = section(
    count(suppressed.length, 'suppressed finding'),
    suppressed.map(suppressedItem),
    SUPPRESSED_ROOM,
  );
  const skipped = fill(
    coverage.skipped.map(({ what, why }) => `- skipped ${prose(what)}: ${prose(why)}\n`),
    SKIPPED_ROOM,
  );
  const foot = `\n${coverageText(coverage)}.\n${skipped.text === '' ? '' : `\n${skipped.text}`}${more(skipped.left, 'skipped')}`;

  const room = LIMIT - RESERVE - head.length - hidden.length - foot.length;
  // A row is worth more than a reason, so the table comes first; it leaves a quarter where it can.
  const rows = fill(active.map(row), room * 0.75);
  const table =
    active.length === 0
      ? ''
      : `\n| | Place | Rule | What is wrong |\n| --- | --- | --- | --- |\n${rows.text}${more(rows.left, 'findings')}`;
  const why = section('Why, and what to do', active.map(item), room - rows.text.length);
  return [head, table, why, hidden, foot].join('');
}

function row({ severity, at, rule, url, what, fixes }: ReportedFinding): string {
  const fixable = fixes.length > 0 ? ' (fixable)' : '';
  return `| ${severity} | ${code(formatLocation(at))} | ${link(rule, url)} | ${prose(what)}${fixable} |\n`;
}

function item(finding: ReportedFinding): string {
  const { severity, rule, what, why, fix, at, related, fixes } = finding;
  return [
    `**${severity}** ${code(formatLocation(at))} ${plain(rule)}: ${prose(what)}\n`,
    `- Why: ${prose(why)}`,
    `- Fix: ${prose(fix)}`,
    ...related.map((place) => `- See ${code(formatLocation(place.at))}: ${prose(place.message)}`),
    ...fixes.map(({ description, safety }) => `- Fixable (${safety}): ${prose(description)}`),
    '\n',
  ].join('\n');
}

function suppressedItem({ at, rule, what, suppression }: ReportedFinding): string {
  const until = suppression?.until === undefined ? '' : `, until ${plain(suppression.until)}`;
  return `- ${code(formatLocation(at))} ${plain(rule)}: ${prose(what)} Reason: ${prose(suppression?.reason ?? '')} (${suppression?.kind}${until})\n`;
}

/** A part that unfolds; nothing when it has no items. */
function section(title: string, items: readonly string[], room: number): string {
  if (items.length === 0) return '';
  const { text, left } = fill(items, room);
  return `\n<details><summary>${title}</summary>\n\n${text.trimEnd()}\n${more(left, 'findings')}\n</details>\n`;
}

/** Never a silent cut. */
function more(left: number, what: string): string {
  return left === 0
    ? ''
    : `\n… and ${left} more ${what}, which do not fit here. The other formats have them all.\n`;
}
