import { OPTION_ROWS } from './option-rows.ts';
import type { OdooOptionType, OptionRow } from './option-rows.ts';
import type { OdooSeries } from './series.ts';

/** One option as one series knows it. */
export interface OdooOption {
  readonly name: string;
  readonly type: OdooOptionType;
  /** Absent when unset by default. Comma lists are given in their file form. */
  readonly default?: string | number | boolean;
  readonly choices?: readonly string[];
  /** False when Odoo ignores the option in the file: it is a command-line flag. */
  readonly fileLoadable: boolean;
  /** False for options Odoo reads without declaring them: they are never cast, and 19.0 warns. */
  readonly declared: boolean;
  /** False when the text of the file is never turned into `type` (it stays text inside Odoo). */
  readonly castFromFile: boolean;
  /** The successor, when this one is a deprecated alias. */
  readonly replacedBy?: string;
  /** True when 19.0 skips the spellings `False` and `false` although this is a boolean. */
  readonly skipsFalse: boolean;
}

/** What a series knows: its options, and the options it has dropped with their successors. */
interface SeriesOptions {
  readonly options: ReadonlyMap<string, OdooOption>;
  readonly dropped: ReadonlyMap<string, string>;
}

const known = new Map<OdooSeries, SeriesOptions>();

/** The options of a series by name, aliases included, options dropped by then excluded. */
export function odooOptions(series: OdooSeries): ReadonlyMap<string, OdooOption> {
  return seriesOptions(series).options;
}

/** The successor of an option that earlier series had and this one has not, e.g. `gevent_port`. */
export function successorOf(series: OdooSeries, name: string): string | undefined {
  return seriesOptions(series).dropped.get(name);
}

function seriesOptions(series: OdooSeries): SeriesOptions {
  const ready = known.get(series);
  if (ready !== undefined) return ready;
  const built = build(Number.parseInt(series, 10));
  known.set(series, built);
  return built;
}

function build(major: number): SeriesOptions {
  const options = new Map<string, OdooOption>();
  const dropped = new Map<string, string>();
  for (const row of OPTION_ROWS) {
    if (major < (row.from ?? 16) || major > (row.to ?? 19)) continue;
    if (row.type !== undefined) options.set(row.name, toOption(row, row.type));
    else if (row.use !== undefined) dropped.set(row.name, row.use);
  }
  return { options, dropped };
}

function toOption(row: OptionRow, type: OdooOptionType): OdooOption {
  return {
    name: row.name,
    type,
    fileLoadable: row.file ?? true,
    declared: !row.undeclared,
    castFromFile: (row.cast ?? true) && !row.undeclared,
    skipsFalse: row.skipsFalse ?? false,
    ...(row.default !== undefined && { default: row.default }),
    ...(row.choices !== undefined && { choices: row.choices }),
    ...(row.use !== undefined && { replacedBy: row.use }),
  };
}
