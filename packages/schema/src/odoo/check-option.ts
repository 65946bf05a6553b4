import { checkAlias, checkOptionName } from './option-name.ts';
import { misreadProblem } from './option-problem.ts';
import type { OptionProblem } from './option-problem.ts';
import { checkExpectation, checkSpelling, spellValue } from './option-text.ts';
import { readOptionText } from './option-value.ts';
import type { OptionValue } from './option-value.ts';
import { odooOptions } from './options.ts';
import type { OdooOption } from './options.ts';
import type { OdooSeries } from './series.ts';

/**
 * The gravest problem with giving an option this value in odoo.conf, or undefined when Odoo of the
 * series reads it back as meant. A string is the very text of the file (`"12"` is a good number).
 */
export function checkOption(
  series: OdooSeries,
  name: string,
  value: OptionValue,
): OptionProblem | undefined {
  const option = odooOptions(series).get(name);
  const nameProblem = checkOptionName(series, name);
  if (option === undefined || nameProblem !== undefined) return nameProblem;
  return (
    checkSpelling(series, option, value) ??
    checkText(series, option, spellValue(series, option, value))
  );
}

/** The gravest problem with the text of a known option as it stands in a file. */
export function checkText(
  series: OdooSeries,
  option: OdooOption,
  text: string,
): OptionProblem | undefined {
  const { misread } = readOptionText(series, option, text);
  const problem = misread && misreadProblem(series, option, text, misread);
  const expectation = checkExpectation(option, text);
  if (problem === undefined) return checkAlias(series, option) ?? expectation;
  // `workers = 2 # two`: the comment is the cause, the reading says what it does.
  if (expectation?.kind !== 'inline-comment') return problem;
  return { ...expectation, severity: problem.severity, effect: problem.effect, why: problem.why };
}

/**
 * The text that Odoo of the series reads back as `value`. Throws when there is none: callers ask
 * `checkOption` first, which says so to the user.
 */
export function formatOption(series: OdooSeries, name: string, value: OptionValue): string {
  const problem = checkOption(series, name, value);
  const option = odooOptions(series).get(name);
  if (problem?.severity === 'error' || option === undefined) {
    throw new Error(`unchecked value of odoo.conf: ${problem?.what ?? name}`);
  }
  return spellValue(series, option, value);
}
