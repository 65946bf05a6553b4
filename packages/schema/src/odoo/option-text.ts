import type { OdooOption } from './options.ts';
import type { OptionProblem } from './option-problem.ts';
import type { OptionValue } from './option-value.ts';
import { pythonTrim } from './python-text.ts';
import type { OdooSeries } from './series.ts';

/**
 * The text of a value in odoo.conf: `True`/`False`, decimal numbers, comma lists without spaces.
 * Unset (null) is `None` from 19.0, where it is read back whatever the option, and `False` before.
 */
export function spellValue(series: OdooSeries, option: OdooOption, value: OptionValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value === null) return series === '19.0' ? 'None' : 'False';
  if (typeof value !== 'boolean') return value.join(',');
  // 19.0 skips `False` in the one boolean it does not declare as a flag.
  if (!value && option.skipsFalse) return 'no';
  return value ? 'True' : 'False';
}

/** Problems of a value before any reading: its JavaScript type, and text that a line cannot carry. */
export function checkSpelling(
  series: OdooSeries,
  option: OdooOption,
  value: OptionValue,
): OptionProblem | undefined {
  const { name, type } = option;
  // A boolean has no third state, and 19.0 keeps None and False of what it does not declare as text.
  const staysText = series === '19.0' && !option.declared;
  if (value === null && (type === 'bool' || staysText)) return wrongType(option, 'null');
  if (typeof value === 'number' && (type === 'bool' || !isPlainNumber(type, value))) {
    return wrongType(option, String(value));
  }
  if (typeof value === 'boolean' && type !== 'bool' && (value || staysText)) {
    return wrongType(option, String(value));
  }
  const texts = typeof value === 'string' ? [value] : isList(value) ? value : [];
  if (isList(value)) {
    if (type !== 'list' && type !== 'paths') return wrongType(option, 'a list');
    const bad = value.find((item) => item === '' || item.includes(','));
    if (bad !== undefined)
      return wrongType(
        option,
        `a list with ${bad === '' ? 'an empty item' : 'a comma in an item'}`,
      );
  }
  if (texts.some((text) => /[\n\r]/.test(text))) {
    return {
      kind: 'line-break',
      severity: 'error',
      effect: 'misread',
      what: `${name} has a line break in its value`,
      why: 'odoo.conf is read line by line: the rest would be a continuation, a comment or another option.',
      fix: 'Write the value on one line.',
    };
  }
  if (texts.some((text) => pythonTrim(text) !== text)) {
    return {
      kind: 'outer-space',
      severity: 'error',
      effect: 'misread',
      what: `${name} begins or ends with a space`,
      why: 'Python removes spaces around the value, and quotes do not protect them.',
      fix: 'Write a value without spaces around it.',
    };
  }
  return undefined;
}

/** Text that is read as written, but looks as if its writer expected something else. */
export function checkExpectation(option: OdooOption, text: string): OptionProblem | undefined {
  const { name, type } = option;
  if (/\s[#;]/.test(text)) {
    return {
      kind: 'inline-comment',
      severity: 'warning',
      effect: 'misread',
      what: `${name} has a # or ; behind a space in its value`,
      why: 'Odoo has no comments behind values: the text is part of the value.',
      fix: 'Put the comment on a line of its own.',
    };
  }
  if (text.includes('${') && type !== 'path' && type !== 'paths') {
    return {
      kind: 'not-expanded',
      severity: 'warning',
      effect: 'misread',
      what: `${name} contains \${, which Odoo does not expand here`,
      why: 'Only options that are paths expand variables; elsewhere the text itself is the value.',
      fix: 'Write the value, or leave the line out and give it by environment or flag.',
    };
  }
  return undefined;
}

function isPlainNumber(type: OdooOption['type'], value: number): boolean {
  return type === 'float' ? Number.isFinite(value) : Number.isSafeInteger(value);
}

function isList(value: OptionValue): value is readonly string[] {
  return typeof value === 'object' && value !== null;
}

function wrongType(option: OdooOption, given: string): OptionProblem {
  const wanted = {
    bool: 'true or false',
    choice: 'one of its choices',
    float: 'a number',
    int: 'a whole number',
    list: 'a list of words',
    path: 'a path',
    paths: 'a list of paths',
    string: 'text',
  }[option.type];
  return {
    kind: 'wrong-type',
    severity: 'error',
    effect: 'misread',
    what: `${option.name} is ${given}`,
    why: `Odoo expects ${wanted}.`,
    fix: `Give ${wanted}.`,
  };
}
