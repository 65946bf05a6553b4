import { isOdooSeries, readOdooConf } from '@stackwright/schema';
import type { ConfOption, OdooSeries } from '@stackwright/schema';

/** What a file sets, by the option that takes the value: see `readOdooConf`. */
export type OdooOptions = ReadonlyMap<string, ConfOption>;

/**
 * The options of an odoo.conf as the declared series reads them. 18.0 stands in for a series that
 * nobody declared or knows: the options that rules ask for are the same in all of them.
 */
export function odooOptionsOf(text: string, declared: string | undefined): OdooOptions {
  const series = declared !== undefined && isOdooSeries(declared) ? declared : '18.0';
  const key = `${series} ${text}`;
  const options = known.get(key) ?? read(text, series);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, options);
  return options;
}

/** Some twenty rules ask the same few files. */
const known = new Map<string, OdooOptions>();
const MAX_KNOWN = 100;

function read(text: string, series: OdooSeries): OdooOptions {
  const { options } = readOdooConf(text, series);
  return new Map([...options.values()].map((option) => [option.sets, option]));
}

/** The text of an option; undefined when it is not given, empty, or Odoo's spelling of "unset". */
export function textOption(options: OdooOptions, name: string): string | undefined {
  const text = options.get(name)?.text;
  return text === undefined || /^(?:false|none)?$/i.test(text) ? undefined : text;
}

/** A number that the file gives; undefined when it does not, or gives something else. */
export function numberOption(options: OdooOptions, name: string): number | undefined {
  const value = options.get(name)?.value;
  return typeof value === 'number' ? value : undefined;
}
