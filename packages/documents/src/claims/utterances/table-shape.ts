import { columnStance, hasRole, plainHeader } from './table-words.ts';

/** How a table is to be read: what names the attribute of a cell, and what its subject. */
export type TableShape =
  /** Headers are attributes; the column `name` names the row's thing. */
  | { readonly kind: 'rows'; readonly name: number | undefined }
  /** The first column holds attributes; headers name things, or nothing: `Value`. */
  | { readonly kind: 'keys' };

/** The shape of a table, by its headers and by how many of its first cells are called as attributes are. */
export function tableShape(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  isLabel: (text: string) => boolean,
): TableShape {
  const [first = '', ...others] = headers;
  const labelled = others.filter((header) => isLabel(header) && !isValueColumn(header));
  const keys = rows.filter(([cell = '']) => cell !== '' && isLabel(cell)).length;
  const named = rows.filter(([cell = '']) => cell !== '').length;
  const isKeyed = hasRole(first, 'key') && others.some((header) => isValueColumn(header));
  const byKeys = named > 0 && keys * 2 >= named;
  if (labelled.length === 0 && (byKeys || isKeyed)) return { kind: 'keys' };
  if (byKeys && keys === named && hasRole(first, 'key') && keys > 1) return { kind: 'keys' };
  return { kind: 'rows', name: nameColumn(headers, rows, isLabel) };
}

/** `Value`, `Current`, `Old`, `New`: what stands below it is about the row's key. */
function isValueColumn(header: string): boolean {
  return hasRole(header, 'value') || columnStance(header) !== 'asserted';
}

/** The column that names the row's thing: the first, unless it holds numbers, dates or what is said of a thing. */
function nameColumn(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  isLabel: (text: string) => boolean,
): number | undefined {
  const first = headers[0] ?? '';
  const counts = rows.every(([cell = '']) => /^\W*\d*\W*$/.test(cell));
  const called = headers.findIndex((header) => THINGS.has(plainHeader(header)));
  if (called >= 0) return called;
  if (!counts && !isLabel(first)) return 0;
  const named = headers.findIndex((header) => hasRole(header, 'name'));
  if (named >= 0) return named;
  if (!counts) return 0;
  return headers.length > 1 ? 1 : undefined;
}

/** Headers that name a thing before any other column does. */
const THINGS: ReadonlySet<string> = new Set(
  'service services component components application app workload thing line item alert job tool integration system'.split(
    ' ',
  ),
);
