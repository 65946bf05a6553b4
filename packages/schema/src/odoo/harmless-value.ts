import type { Span } from '@stackwright/core';
import { readIni } from './ini.ts';
import { odooOptions } from './options.ts';
import type { OdooOption } from './options.ts';
import { ODOO_SERIES } from './series.ts';

/** Texts that no secret has: nothing, numbers with a unit, and words for yes, no and nothing. */
const HARMLESS =
  /^(?:|[+-]?[\d._]{1,20} ?[a-z%]{0,3}|true|false|yes|no|on|off|none|null|auto|[tfyn])$/i;

/**
 * True for a value that may be shown: one of a closed form. Whatever else stands where a number or a
 * word of a list belongs may be a password that slipped into the wrong line.
 */
export function isHarmlessValue(
  { choices = [] }: Pick<OdooOption, 'choices'>,
  text: string,
): boolean {
  return HARMLESS.test(text) || choices.includes(text.toLowerCase());
}

/** Types whose values are numbers and words that Odoo knows. */
const CLOSED: ReadonlySet<OdooOption['type']> = new Set(['bool', 'choice', 'float', 'int']);

const CONF_NAME = /(?:^|\/)(?:odoo|openerp)[\w.-]*\.conf$/;

/**
 * Ranges of an odoo.conf that nobody should be shown: what stands where a number or a word of a list belongs, and lines
 * that are no options. A comment behind a value is shown as any comment is. None for other files.
 */
export function privateRanges(text: string, file: string): readonly Span[] {
  if (!/^[ \t]*\[options\]/m.test(text) && !CONF_NAME.test(file)) return [];
  const { options, errors } = readIni(text);
  const values = options.flatMap(({ name, value, valueSpan }) =>
    isClosed(name) && !isHarmlessText(name, value) ? [valueSpan] : [],
  );
  const lines = errors.flatMap((error) =>
    (error.kind === 'bad-line' || error.kind === 'missing-section-header') &&
    !isHarmlessLine(error.text)
      ? [error.span]
      : [],
  );
  return [...values, ...lines];
}

/** A section's head, or an option that could be told from its value if the sign or the section were there. */
function isHarmlessLine(line: string): boolean {
  if (/^\[[\w ]{0,20}\]?$/.test(line)) return true;
  const { name = '', value = '' } =
    /^(?<name>\w+)(?:\s*[=:]\s*|\s+|$)(?<value>.*)$/.exec(line)?.groups ?? {};
  return optionOf(name) !== undefined && isHarmlessText(name, value);
}

function isHarmlessText(name: string, value: string): boolean {
  return isHarmlessValue(optionOf(name) ?? {}, value.replace(/\s+[#;].*$/s, ''));
}

function isClosed(name: string): boolean {
  const option = optionOf(name);
  return option !== undefined && CLOSED.has(option.type);
}

function optionOf(name: string): OdooOption | undefined {
  return ODOO_SERIES.map((series) => odooOptions(series).get(name)).find(Boolean);
}
