import type { Finding, ReporterOptions } from '@stackwright/core';
import { block } from './block.ts';
import type { Drawing, Note } from './block.ts';
import { styleOf } from './style.ts';
import { summary } from './summary.ts';

/** What the report is drawn for; a finding in a file without a source is shown without a frame. */
export type PrettyOptions = ReporterOptions;

/**
 * Findings for a reader at a terminal: each with the text it speaks of, underlined, then why it
 * matters and what to do; a line of counts at the end. No character of the user's files reaches the
 * terminal as a control character.
 */
export function pretty(findings: readonly Finding[], options: PrettyOptions): string {
  const drawing = drawingOf(options);
  const blocks = findings.map((finding) => block(finding, reasons(finding), drawing));
  return `${[...blocks, drawing.style.bold(summary(findings))].join('\n\n')}\n`;
}

/** The notes that every finding has. */
export function reasons({ why, fix }: Finding): readonly Note[] {
  return [
    { name: 'why', text: why },
    { name: 'fix', text: fix },
  ];
}

/** The drawing that options ask for. Splits each file into lines at most once. */
export function drawingOf({ sources, color, width }: PrettyOptions): Drawing {
  const split = new Map<string, readonly string[]>();
  return {
    style: styleOf(color),
    width,
    lines: (file) => {
      const known = split.get(file);
      if (known !== undefined) return known;
      const lines = sources.get(file)?.split(/\r?\n/);
      if (lines !== undefined) split.set(file, lines);
      return lines;
    },
  };
}
