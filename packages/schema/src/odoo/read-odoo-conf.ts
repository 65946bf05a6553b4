import type { Span } from '@stackwright/core';

import { checkText } from './check-option.ts';
import { readIni } from './ini.ts';
import type { Ini, IniError, IniOption } from './ini.ts';
import { checkOptionName } from './option-name.ts';
import type { OptionProblem } from './option-problem.ts';
import { readOptionText } from './option-value.ts';
import type { OptionValue } from './option-value.ts';
import { odooOptions } from './options.ts';
import type { OdooSeries } from './series.ts';

/** One option of a file, as Odoo holds it after the start. */
export interface ConfOption {
  /** As Odoo looks it up: lower case. */
  readonly name: string;
  /** The option whose value this becomes: another one than `name` for an old name. */
  readonly sets: string;
  /** The text behind the delimiter. */
  readonly text: string;
  /** Absent when Odoo refuses the text. Unknown options keep their text, as in Odoo. */
  readonly value?: OptionValue;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

/** A problem with a place in the file. */
export interface ConfProblem extends Omit<OptionProblem, 'kind'> {
  readonly kind: OptionProblem['kind'] | IniError['kind'] | 'missing-section' | 'unread-section';
  readonly span: Span;
  /** The other side: where the option or section was first given. */
  readonly first?: Span;
}

export interface OdooConf {
  /** What `[options]` sets. Empty when Odoo cannot read the file at all. */
  readonly options: ReadonlyMap<string, ConfOption>;
  /** In file order. */
  readonly problems: readonly ConfProblem[];
}

/**
 * Reads odoo.conf as Odoo of the series does at its start. Total: whatever makes Odoo crash is a
 * problem with the effect `stops`.
 */
export function readOdooConf(text: string, series: OdooSeries): OdooConf {
  const ini = readIni(text);
  if (ini.errors.length > 0) return { options: new Map(), problems: ini.errors.map(toProblem) };
  const effective = effectiveOptions(ini);
  const options = effective.map((option) => readOption(series, option));
  const problems = [
    ...sectionProblems(series, ini),
    ...effective.flatMap((option) => optionProblem(series, option)),
  ];
  return {
    options: new Map(options.map((option) => [option.name, option])),
    problems: problems.toSorted((a, b) => a.span.start.offset - b.span.start.offset),
  };
}

/** Python lends the options of `[DEFAULT]` to every section; the section's own win. */
function effectiveOptions({ sections, options }: Ini): readonly IniOption[] {
  if (!sections.some(({ name }) => name === 'options')) return [];
  const own = options.filter(({ section }) => section === 'options');
  const names = new Set(own.map(({ name }) => name));
  const lent = options.filter(({ section, name }) => section === 'DEFAULT' && !names.has(name));
  return [...lent, ...own];
}

function readOption(series: OdooSeries, ini: IniOption): ConfOption {
  const { name, value: text, nameSpan, valueSpan } = ini;
  const option = odooOptions(series).get(name);
  const reading = option === undefined ? { value: text } : readOptionText(series, option, text);
  return {
    name,
    sets: option?.replacedBy ?? name,
    text,
    nameSpan,
    valueSpan,
    ...(reading.value !== undefined && { value: reading.value }),
  };
}

function optionProblem(series: OdooSeries, ini: IniOption): readonly ConfProblem[] {
  const byName = checkOptionName(series, ini.name);
  if (byName !== undefined) return [{ ...byName, span: ini.nameSpan }];
  const option = odooOptions(series).get(ini.name);
  const problem = option && checkText(series, option, ini.value);
  if (problem === undefined) return [];
  const span = problem.kind === 'deprecated-option' ? ini.nameSpan : ini.valueSpan;
  return [{ ...problem, span }];
}

function sectionProblems(series: OdooSeries, { sections }: Ini): readonly ConfProblem[] {
  const hasOptions = sections.some(({ name }) => name === 'options');
  const others = sections.filter(({ name }) => name !== 'options' && name !== 'DEFAULT');
  const unread = others.map(({ name, span }) => unreadSection(series, name, hasOptions, span));
  if (hasOptions || others.length > 0) return unread;
  const start = sections[0]?.span.start ?? { line: 1, column: 1, offset: 0 };
  return [{ ...missingSection(series), span: { start, end: start } }];
}

function unreadSection(
  series: OdooSeries,
  name: string,
  hasOptions: boolean,
  span: Span,
): ConfProblem {
  return {
    kind: 'unread-section',
    // Up to 18.0 addons may read other sections, as queue_job does, from `config.misc`.
    severity: hasOptions && series !== '19.0' ? 'info' : 'error',
    effect: 'ignored',
    what: `section [${name}] is not read by Odoo ${series}`,
    why: hasOptions
      ? 'Odoo reads [options] only; up to 18.0 addons may ask for other sections.'
      : 'Odoo reads [options] only and says nothing: every option below has its default.',
    fix: 'Put the options under [options].',
    span,
  };
}

function missingSection(series: OdooSeries): Omit<ConfProblem, 'span'> {
  return {
    kind: 'missing-section',
    severity: 'error',
    effect: 'ignored',
    what: 'there is no section [options]',
    why: `Odoo ${series} says nothing and starts with its defaults.`,
    fix: 'Begin the file with a line [options].',
  };
}

// A line that is no option may be anything: a key that was pasted, for example. It is not quoted.
function toProblem({ kind, text, span, first }: IniError): ConfProblem {
  const stops = { kind, severity: 'error', effect: 'stops', span } as const;
  const place = first === undefined ? {} : { first };
  switch (kind) {
    case 'missing-section-header':
      return {
        ...stops,
        what: 'this line stands before any section',
        why: 'Odoo does not start: Python raises MissingSectionHeaderError.',
        fix: 'Begin the file with a line [options].',
      };
    case 'duplicate-section':
      return {
        ...stops,
        ...place,
        what: `section [${text}] is given twice`,
        why: 'Odoo does not start: Python raises DuplicateSectionError.',
        fix: 'Join the two sections.',
      };
    case 'duplicate-option':
      return {
        ...stops,
        ...place,
        what: `option ${text} is given twice`,
        why: 'Odoo does not start: Python raises DuplicateOptionError (case does not count).',
        fix: 'Keep one of the two lines.',
      };
    case 'bad-line':
      return {
        ...stops,
        what: 'this line is no option',
        why: 'Odoo does not start: Python raises ParsingError.',
        fix: 'Write name = value, or begin the line with # to make it a comment.',
      };
  }
}
