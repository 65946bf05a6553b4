import type { Severity } from '@stackwright/core';

import { isHarmlessValue } from './harmless-value.ts';
import type { MisreadKind } from './option-value.ts';
import type { OdooOption } from './options.ts';
import type { OdooSeries } from './series.ts';

/**
 * What Odoo does with the line. `stops`: it does not start. `ignored`: the line has no effect.
 * `misread`: another value than the written one takes effect. `works`: it is read as written.
 */
export type OptionEffect = 'stops' | 'ignored' | 'misread' | 'works';

export type OptionProblemKind =
  | MisreadKind
  | 'unknown-option'
  | 'dropped-option'
  | 'deprecated-option'
  | 'not-from-file'
  | 'wrong-type'
  | 'line-break'
  | 'outer-space'
  | 'inline-comment'
  | 'not-expanded';

/** What is wrong with one option of odoo.conf, in the three parts of a finding. */
export interface OptionProblem {
  readonly kind: OptionProblemKind;
  readonly severity: Severity;
  readonly effect: OptionEffect;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** The option or text to write instead, where there is one. */
  readonly use?: string;
}

/** The problem that a misreading is. A value is quoted only where its form is harmless. */
export function misreadProblem(
  series: OdooSeries,
  option: OdooOption,
  text: string,
  kind: MisreadKind,
): OptionProblem {
  const { name, type } = option;
  const isShown = isHarmlessValue(option, text);
  const line = isShown ? `${name} = ${text}` : name;
  const quoted = isShown ? ` ${JSON.stringify(text)}` : '';
  switch (kind) {
    case 'not-a-boolean':
      if (series === '19.0' && name !== 'without_demo') {
        return {
          kind,
          severity: 'error',
          effect: 'stops',
          what: `${line} is not a boolean`,
          why: `Odoo ${series} does not start: invalid boolean value${quoted}.`,
          fix: 'Write True or False.',
        };
      }
      return {
        kind,
        severity: 'error',
        effect: 'misread',
        what: `${line} is not a boolean to Odoo ${series}`,
        why: `It only knows True, true, False and false. Any other text counts as ${text === '' ? 'false when empty' : 'true, "no" and "0" included'}.`,
        fix: 'Write True or False.',
      };
    case 'not-a-number':
      return {
        kind,
        severity: 'error',
        effect: 'stops',
        what: `${line} is not ${type === 'float' ? 'a number' : 'a whole number'}`,
        why: `Odoo ${series} does not start: it cannot read${quoted === '' ? ' it' : quoted} as a number.`,
        fix: 'Write digits only: no unit (bytes and seconds are meant), no comment on the same line.',
      };
    case 'octal-number':
      return {
        kind,
        severity: 'error',
        effect: 'misread',
        what: `${line} is read as an octal number`,
        why: `Odoo ${series} takes a leading zero for octal, so the value is ${Number.parseInt(text, 8)}.`,
        fix: 'Remove the leading zero.',
      };
    case 'not-a-choice':
      return {
        kind,
        severity: 'error',
        effect: 'stops',
        what: `${line} is not one of ${(option.choices ?? []).join(', ')}`,
        why: `Odoo ${series} does not start: option ${name}: invalid choice${quoted}.`,
        fix: 'Write one of these words.',
      };
    case 'read-as-boolean':
      return {
        kind,
        severity: 'error',
        effect: 'misread',
        what: `${line} is read as a boolean`,
        why: `Odoo ${series} turns True and False into booleans in every option; ${name} is ${nounOf(type)}.`,
        fix: 'Write another value, or leave the line out to get the default.',
      };
    case 'read-as-none':
      return {
        kind,
        severity: 'error',
        effect: 'misread',
        what: `${line} removes the default of ${name}`,
        why: `Odoo ${series} reads None as no value at all, and ${name} needs one.`,
        fix: 'Leave the line out to get the default.',
      };
    case 'literal-none':
      return {
        kind,
        severity: 'warning',
        effect: 'misread',
        what: `${name} = None is the text "None"`,
        why: `Odoo ${series} takes None for "unset" in a few options only, and ${name} is not one of them.`,
        fix: 'Leave the line out.',
      };
    case 'skipped-false':
      return {
        kind,
        severity: 'warning',
        effect: 'ignored',
        what: `${line} is skipped`,
        why: `Odoo ${series} logs a warning and uses the default of ${name}: False used to mean "unset".`,
        fix: option.type === 'bool' ? 'Write no.' : 'Leave the line out.',
      };
  }
}

function nounOf(type: OdooOption['type']): string {
  if (type === 'int' || type === 'float') return 'a number';
  return type === 'list' || type === 'paths' ? 'a list' : 'text';
}
