import { formatLocation } from '@stackwright/core';
import type { Finding, Location } from '@stackwright/core';
import { printable } from './cells.ts';
import { frame, lastLine } from './frame.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** What findings are drawn with. */
export interface Drawing {
  /** Lines of a file; undefined for one whose text is not at hand. */
  readonly lines: (file: string) => readonly string[] | undefined;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A named line below the frame. */
export interface Note {
  readonly name: string;
  readonly text: string;
}

/** One finding: its title, the text it speaks of, underlined, and its notes. */
export function block(finding: Finding, notes: readonly Note[], drawing: Drawing): string {
  const { lines, style, width } = drawing;
  const { severity, rule, what, at, related } = finding;
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
  const noted = ({ name, text }: Note): readonly string[] => {
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
    ...notes.flatMap(noted),
  ].join('\n');
}
