import { nearest } from '@stackwright/core';
import { odooOptions, successorOf } from './options.ts';
import type { OdooOption } from './options.ts';
import type { OptionProblem } from './option-problem.ts';
import type { OdooSeries } from './series.ts';

const SESSIONS =
  'Odoo Community keeps sessions in files below data_dir. Redis needs a server-wide addon, set up by its own variables.';

/** Names that never were options of Odoo Community 16.0 to 19.0, with what their writers wanted. */
const STRAYS: ReadonlyMap<string, string> = new Map([
  ['debug_mode', 'Use the --dev flag on a development machine.'],
  ['logrotate', 'Odoo no longer rotates logs: let logrotate or the container engine do it.'],
  ['session_store', SESSIONS],
  ['session_redis_host', SESSIONS],
  ['session_redis_port', SESSIONS],
  ['session_redis_password', SESSIONS],
]);

/** The problem with an option's name in a series: unknown, dropped, or not read from the file. */
export function checkOptionName(series: OdooSeries, name: string): OptionProblem | undefined {
  const option = odooOptions(series).get(name);
  if (option === undefined) return missingOption(series, name);
  if (option.fileLoadable) return undefined;
  return {
    kind: 'not-from-file',
    severity: 'error',
    effect: 'ignored',
    what: `${name} has no effect in odoo.conf`,
    why: `Odoo ${series} takes it from the command line only and overwrites the value of the file.`,
    fix: `Remove the line, and give --${name.replaceAll('_', '-')} where the command is run.`,
  };
}

/** A warning when the option is an alias that a later series drops. */
export function checkAlias(series: OdooSeries, option: OdooOption): OptionProblem | undefined {
  const use = option.replacedBy;
  if (use === undefined) return undefined;
  return {
    kind: 'deprecated-option',
    severity: 'warning',
    effect: 'works',
    what: `${option.name} is an old name of ${use}`,
    why: `Odoo ${series} still reads it${use === 'with_demo' ? ', inverted' : ''}; another series ignores it in silence.`,
    fix: `Write ${use}${use === 'with_demo' ? ' with the opposite value' : ''}.`,
    use,
  };
}

function missingOption(series: OdooSeries, name: string): OptionProblem {
  const ignored =
    series === '19.0' ? `Odoo ${series} logs a warning and` : `Odoo ${series} says nothing and`;
  const successor = successorOf(series, name);
  if (successor !== undefined) {
    return {
      kind: 'dropped-option',
      severity: 'error',
      effect: 'ignored',
      what: `Odoo ${series} has no option ${name}`,
      why: `${ignored} ignores the line: the option is now ${successor}.`,
      fix: `Write ${successor}.`,
      use: successor,
    };
  }
  const stray = STRAYS.get(name);
  const similar = nearest(name, [...odooOptions(series).keys()]);
  const problem = {
    kind: 'unknown-option',
    severity: stray === undefined && similar === undefined ? 'warning' : 'error',
    effect: 'ignored',
    what: `Odoo ${series} has no option ${name}`,
    why: `${ignored} ignores the line, unless an addon reads it.`,
  } as const;
  if (stray !== undefined) return { ...problem, fix: `Remove it. ${stray}` };
  if (similar === undefined) return { ...problem, fix: 'Remove it, unless an addon reads it.' };
  return { ...problem, fix: `Did you mean ${similar}?`, use: similar };
}
