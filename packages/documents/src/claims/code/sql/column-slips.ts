import { GONE_COLUMNS, NEW_COLUMNS, OLDEST_SUPPORTED } from './statistics.ts';
import type { GoneColumn } from './statistics.ts';
import type { TextRange } from '../../utterances/text-range.ts';

/** A column that a query asks for in vain. */
export interface ColumnSlip extends TextRange {
  readonly gone: GoneColumn;
  /** Where the query names the view. */
  readonly view: TextRange;
}

/** Longest query that is looked at. */
const LONGEST = 4000;

/**
 * Columns in a text that its queries ask a statistics view for, and that the server's release no longer has, or does not
 * have yet. A column behind the name of another table is that one's.
 */
export function columnSlipsIn(text: string, major: number | undefined): readonly ColumnSlip[] {
  if (!/\bpg_stat_/.test(text)) return [];
  const version = major ?? OLDEST_SUPPORTED;
  // A server of no declared release may be new enough for what came later.
  const lacking = [
    ...GONE_COLUMNS.filter(({ since }) => since <= version),
    ...NEW_COLUMNS.filter(({ until }) => until !== undefined && (major ?? until) < until),
  ];
  return statementsOf(text).flatMap((statement) =>
    lacking
      .filter(
        ({ view, column }) => statement.text.includes(view) && statement.text.includes(column),
      )
      .flatMap((gone) => slipsIn(statement, gone)),
  );
}

interface Statement {
  readonly text: string;
  readonly start: number;
}

/** Queries end at a semicolon, and at a blank line. */
function statementsOf(text: string): readonly Statement[] {
  const statements: Statement[] = [];
  let start = 0;
  for (const cut of [...text.matchAll(/;|\n[ \t]*\n/g), undefined]) {
    const part = text.slice(start, cut?.index);
    if (part.includes('pg_stat_') && part.length <= LONGEST) statements.push({ text: part, start });
    start = cut === undefined ? text.length : cut.index + cut[0].length;
  }
  return statements;
}

function slipsIn({ text, start }: Statement, gone: GoneColumn): readonly ColumnSlip[] {
  const view = new RegExp(
    String.raw`\b${gone.view}\b(?:\s+(?:as\s+)?(?!where\b|order\b|group\b|join\b|left\b|inner\b|limit\b|on\b|using\b|cross\b)([a-z_]\w*))?`,
    'i',
  ).exec(text);
  if (view === null) return [];
  const [, alias] = view;
  const names = new RegExp(
    String.raw`(?<![\w.])(?:([A-Za-z_]\w*)\s*\.\s*)?${gone.column}\b(?!\s*\()`,
    'gi',
  );
  return [...text.matchAll(names)].flatMap((found) => {
    const [all, table] = found;
    if (table !== undefined && table !== alias && table !== gone.view) return [];
    // `… as total_time` is a name that the query gives itself.
    if (/\bas\s+"?$/i.test(text.slice(Math.max(0, found.index - 6), found.index))) return [];
    const end = start + found.index + all.length;
    const at = { start: start + view.index, end: start + view.index + gone.view.length };
    return [{ gone, start: end - gone.column.length, end, view: at }];
  });
}
