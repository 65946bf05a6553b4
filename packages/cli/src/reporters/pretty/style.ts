import type { Severity } from '@stackwright/core';

/** Paints parts of a report; every member returns its text unchanged where colour is off. */
export interface Style {
  readonly bold: (text: string) => string;
  /** Gutters, arrows and other scaffolding. */
  readonly faint: (text: string) => string;
  readonly related: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

const SEVERITY = { error: 31, warning: 33, info: 36 } satisfies Record<Severity, number>;

/** The style of a terminal that shows ANSI colours, or of one that does not. */
export function styleOf(color: boolean): Style {
  const paint = (codes: string) => (text: string) =>
    color && text !== '' ? `\u001b[${codes}m${text}\u001b[0m` : text;
  return {
    bold: paint('1'),
    faint: paint('34'),
    related: paint('36'),
    severity: (severity, text) => paint(`1;${SEVERITY[severity]}`)(text),
  };
}
