import type { Location, Report, Severity } from '@stackwright/core';
import { formatLocation } from '@stackwright/core';
import { printable } from '../pretty/cells.ts';
import { lastLine } from '../pretty/frame.ts';
import { activeFindings, coverageText, tallyOf, tallyText } from '../tally.ts';

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
} satisfies Record<Severity, string>;

/**
 * Workflow commands that GitHub Actions shows as annotations, one a finding, and one that says what
 * was looked at. Every line is a command: the runner would look for commands in any other.
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reporter(report: Report): string {
  const commands = activeFindings(report).map(({ rule, severity, what, why, fix, at, related }) =>
    command(COMMANDS[severity], { ...place(at), title: printable(`stackwright ${rule}`) }, [
      what,
      `Why: ${why}`,
      `Fix: ${fix}`,
      ...related.map((other) => `See ${formatLocation(other.at)}: ${other.message}`),
    ]),
  );
  const { coverage } = report;
  const ending = command('notice', { title: `stackwright ${report.command}` }, [
    `${tallyText(tallyOf(report))}.`,
    `${coverageText(coverage)}.`,
    ...coverage.skipped.map(({ what, why }) => `Skipped ${what}: ${why}`),
  ]);
  return [...commands, ending].join('');
}

type Properties = Readonly<Record<string, string | number>>;

/** Columns may be given on one line only (`end_column` of the API for check runs). */
function place({ file, span }: Location): Properties {
  if (span === undefined) return { file };
  const { start, end } = span;
  const endLine = lastLine(span);
  const lines = { file, line: start.line, endLine };
  return start.line === end.line
    ? { ...lines, col: start.column, endColumn: Math.max(start.column, end.column - 1) }
    : lines;
}

function command(name: string, properties: Properties, message: readonly string[]): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${list.join(',')}::${data(message.map(printable).join('\n'))}\n`;
}

/** As the runner's `ActionCommand.cs` unescapes it: percent first, or it would escape twice. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  const text = String(value).replaceAll(/(?![\r\n])[\p{Cc}\p{Cs}]/gu, '\ufffd');
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
