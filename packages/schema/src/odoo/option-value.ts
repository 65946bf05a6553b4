import { optparseInt, pythonFloat, pythonInt } from './python-number.ts';
import { pythonTrim } from './python-text.ts';
import type { OdooOption } from './options.ts';
import type { OdooSeries } from './series.ts';

/**
 * A value of an option. null is Python's None, or an option that is unset; false given to an option
 * that is no boolean means the same up to 18.0, as in the files that Odoo itself saves.
 */
export type OptionValue = string | number | boolean | null | readonly string[];

/** Ways in which Odoo reads a text otherwise than its writer meant, or refuses it. */
export type MisreadKind =
  | 'not-a-boolean'
  | 'not-a-number'
  | 'octal-number'
  | 'not-a-choice'
  | 'read-as-boolean'
  | 'read-as-none'
  | 'literal-none'
  | 'skipped-false';

export interface OptionReading {
  /** What Odoo holds afterwards. Absent when it stops. */
  readonly value?: OptionValue;
  readonly misread?: MisreadKind;
}

/** Options in which 16.0 to 18.0 take the text `None` for unset; elsewhere it is four letters. */
const NONE_IS_UNSET = new Set([
  'addons_path',
  'logfile',
  'pidfile',
  'server_wide_modules',
  'test_tags',
]);
const TRUE_WORDS = new Set(['1', 'yes', 'true', 'on']);
const FALSE_WORDS = new Set(['0', 'no', 'false', 'off']);

/**
 * What Odoo of a series makes of the text of an option in odoo.conf.
 * Sources: odoo/tools/config.py of each series. Up to 18.0: `load` turns `True`, `true`, `False` and
 * `false` into booleans whatever the option, then `_parse_config` casts by optparse type. 19.0: `parse`.
 * Paths come back as written: Odoo expands them on its own machine.
 */
export function readOptionText(
  series: OdooSeries,
  option: OdooOption,
  text: string,
): OptionReading {
  return series === '19.0' ? readSince19(option, text) : readUntil18(option, text);
}

function readUntil18(option: OdooOption, text: string): OptionReading {
  if (text === 'True' || text === 'true') {
    return option.type === 'bool' ? { value: true } : { value: true, misread: 'read-as-boolean' };
  }
  if (text === 'False' || text === 'false') {
    if (option.type === 'bool') return { value: false };
    // `False` is Odoo's own spelling of "unset", harmless where unset is the default.
    return option.default === undefined
      ? { value: null }
      : { value: false, misread: 'read-as-boolean' };
  }
  if (option.type === 'bool') return { value: text, misread: 'not-a-boolean' };
  if (text === 'None' && NONE_IS_UNSET.has(option.name)) return { value: null };
  if (option.castFromFile && option.type === 'int') {
    return readNumber(optparseInt(text), pythonInt(text));
  }
  if (option.castFromFile && option.type === 'float') return readNumber(pythonFloat(text));
  return readWords(option, text);
}

function readSince19(option: OdooOption, text: string): OptionReading {
  // An undeclared option is "stored as-is, without parsing".
  if (!option.declared) return readWords(option, text);
  if (option.replacedBy === 'with_demo') return readWithoutDemo(text);
  const skips = option.type !== 'bool' || option.skipsFalse;
  if (skips && (text === 'False' || text === 'false')) {
    return { value: option.default ?? null, misread: 'skipped-false' };
  }
  if (text === 'None') {
    return option.default === undefined
      ? { value: null }
      : { value: null, misread: 'read-as-none' };
  }
  const word = text.toLowerCase();
  switch (option.type) {
    case 'bool':
      if (TRUE_WORDS.has(word)) return { value: true };
      return FALSE_WORDS.has(word) ? { value: false } : { misread: 'not-a-boolean' };
    case 'int':
      return readNumber(pythonInt(text));
    case 'float':
      return readNumber(pythonFloat(text));
    case 'list':
    case 'paths':
      return {
        value: text
          .split(',')
          .map(pythonTrim)
          .filter((part) => part !== ''),
      };
    default:
      return readWords(option, text);
  }
}

/** 19.0 stores `without_demo` inverted in `with_demo`, and takes unknown words for true. */
function readWithoutDemo(text: string): OptionReading {
  const word = text.toLowerCase();
  if (FALSE_WORDS.has(word)) return { value: true };
  return TRUE_WORDS.has(word)
    ? { value: false }
    : { value: text === 'None', misread: 'not-a-boolean' };
}

function readNumber(value: number | undefined, plain: number | undefined = value): OptionReading {
  if (value === undefined) return { misread: 'not-a-number' };
  // Reading differs from the decimal reading: a leading zero made it octal.
  return plain !== undefined && plain !== value ? { value, misread: 'octal-number' } : { value };
}

function readWords(option: OdooOption, text: string): OptionReading {
  if (option.choices !== undefined && !option.choices.includes(text)) {
    return { misread: 'not-a-choice' };
  }
  return text === 'None' ? { value: text, misread: 'literal-none' } : { value: text };
}
