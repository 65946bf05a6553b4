import { formatLocation, formatPath } from '@stackwright/core';
import type { ReportedFinding, ReporterOptions } from '@stackwright/core';
import { block } from '../../reporters/pretty/block.ts';
import { printable } from '../../reporters/pretty/cells.ts';
import { drawingOf, reasons } from '../../reporters/pretty/index.ts';
import { styleOf } from '../../reporters/pretty/style.ts';
import type { Style } from '../../reporters/pretty/style.ts';
import { wrap } from '../../reporters/pretty/wrap.ts';
import { changeText } from '../change.ts';
import type { Plan } from '../plan.ts';
import { comparison, countsText, linesText, originText, valueText } from './words.ts';

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** The plan for a reader at a terminal. No character of the user's steers the terminal. */
export function pretty(plan: Plan, options: ReporterOptions): string {
  const style = styleOf(options.color);
  const { findings, base } = plan;
  const title = findings.isCompared ? 'New findings' : 'Findings, old or new';
  const drawing = drawingOf(options);
  const blocks = findings.new.map((finding) => block(finding, reasons(finding), drawing));
  return `${[
    `${style.bold('plan')}: ${printable(comparison(plan))}`,
    ...section(
      'The base cannot be read',
      base.reasons.flatMap((reason) => item('?', reason, options.width)),
      style,
    ),
    ...section('What it means', consequenceLines(plan, options.width, style), style),
    ...section('Files', artefactLines(plan, options.width), style),
    ...section('Values', valueLines(plan, options.width), style),
    ...section('Fixed findings', findingLines(findings.fixed, options.width), style),
    ...section('Silenced findings', findingLines(findings.silenced, options.width), style),
    ...(blocks.length === 0 ? [] : [style.bold(title), ...blocks]),
    style.bold(printable(countsText(plan))),
  ].join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length === 0 ? [] : [[style.bold(title), ...lines].join('\n')];
}

/** A marked line; what does not fit goes on below it. */
function item(mark: string, text: string, width: number, depth = 1): readonly string[] {
  const indent = '  '.repeat(depth);
  const room = Math.max(width - indent.length - mark.length - 1, 20);
  return wrap(text, room).map(
    (line, index) => `${indent}${index === 0 ? mark : ' '.repeat(mark.length)} ${line}`,
  );
}

function consequenceLines({ consequences }: Plan, width: number, style: Style): readonly string[] {
  return consequences.flatMap(({ kind, where, what, run }) => {
    const mark = kind.padEnd('certificate'.length);
    const lines = item(mark, `${where}: ${what}`, width);
    const painted =
      kind === 'danger'
        ? lines.map((line) => line.replace(mark, () => style.severity('error', mark)))
        : lines;
    return run === undefined
      ? painted
      : [...painted, ...item(' '.repeat(mark.length), `$ ${run}`, width)];
  });
}

function artefactLines({ artefacts }: Plan, width: number): readonly string[] {
  return artefacts.flatMap((artefact) => {
    const lines = linesText(artefact);
    const head = `${artefact.title}${lines === undefined ? '' : ` (${lines})`}`;
    return [
      ...item(SIGNS[artefact.action], head, width),
      ...artefact.changes.flatMap((change) =>
        item(SIGNS[change.action], changeText(change), width, 3),
      ),
    ];
  });
}

function valueLines({ values }: Plan, width: number): readonly string[] {
  return values.flatMap((value) => [
    ...item(SIGNS[value.action], `${formatPath(value.path)}: ${valueText(value)}`, width),
    ...item(' ', originText(value.origin), width, 2),
  ]);
}

function findingLines(findings: readonly ReportedFinding[], width: number): readonly string[] {
  return findings.flatMap(({ at, rule, what }) =>
    item('·', `${formatLocation(at)} ${rule}: ${what}`, width),
  );
}
