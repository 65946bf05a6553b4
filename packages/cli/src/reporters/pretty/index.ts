import { formatLocation } from '@stackwright/core';
import type { Finding, Location } from '@stackwright/core';
import { printable } from './cells.ts';
import { frame, lastLine } from './frame.ts';
import { styleOf } from './style.ts';
import type { Style } from './style.ts';
import { summary } from './summary.ts';
import { wrap } from './wrap.ts';

/** What the report is drawn for. */
export interface PrettyOptions {
  /** Text of each file by its name; a finding in another file is shown without a frame. */
  readonly sources: ReadonlyMap<string, string>;
  /** True for a terminal that shows ANSI colours. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

type Lines = (file: string) => readonly string[] | undefined;

/**
 * Findings for a reader at a terminal: each with the text it speaks of, underlined, then why it
 * matters and what to do; a line of counts at the end. No character of the user's files reaches the
 * terminal as a control character.
 */
export function pretty(findings: readonly Finding[], options: PrettyOptions): string {
  const style = styleOf(options.color);
  const lines = linesOf(options.sources);
  const blocks = findings.map((finding) => block(finding, lines, style, options.width));
  return `${[...blocks, style.bold(summary(findings))].join('\n\n')}\n`;
}

/** Splits each file into lines at most once. */
function linesOf(sources: ReadonlyMap<string, string>): Lines {
  const split = new Map<string, readonly string[]>();
  return (file) => {
    const known = split.get(file);
    if (known !== undefined) return known;
    const lines = sources.get(file)?.split(/\r?\n/);
    if (lines !== undefined) split.set(file, lines);
    return lines;
  };
}

function block(finding: Finding, lines: Lines, style: Style, width: number): string {
  const { severity, rule, what, why, fix, at, related } = finding;
  const places = [at, ...related.map((place) => place.at)];
  const gutter = Math.max(...places.map(({ span }) => String(span ? lastLine(span) : 1).length));
  const indent = ' '.repeat(gutter);
  const framed = (place: Location, arrow: string, label: string): readonly string[] => {
    const title = `${indent}${style.faint(arrow)} ${printable(formatLocation(place))}`;
    const text = lines(place.file);
    if (place.span === undefined || text === undefined) {
      return [label === '' ? title : `${title}: ${printable(label)}`];
    }
    const isMain = place === at;
    const paint = isMain ? (mark: string) => style.severity(severity, mark) : style.related;
    const mark = isMain ? '^' : '-';
    const shape = {
      gutter,
      width,
      mark,
      label: printable(label),
      faint: style.faint,
      paint,
    } as const;
    return [title, ...frame(text, place.span, shape)];
  };
  const note = (name: string, text: string): readonly string[] => {
    const lead = `${indent} = ${name}: `;
    return wrap(text, Math.max(width - lead.length, 20)).map((line, index) =>
      index === 0
        ? `${indent} ${style.faint('=')} ${style.bold(name)}: ${line}`
        : ' '.repeat(lead.length) + line,
    );
  };
  return [
    `${style.severity(severity, `${severity}[${printable(rule)}]`)}: ${style.bold(printable(what))}`,
    ...framed(at, '-->', ''),
    ...related.flatMap((place) => framed(place.at, ':::', place.message)),
    ...note('why', why),
    ...note('fix', fix),
  ].join('\n');
}
