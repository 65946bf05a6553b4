import { isOdooSeries } from '@stackwright/schema';
import { odooSeriesOf } from '../../domain/odoo/odoo-series.ts';
import type { Rule } from '../../rule.ts';
import { grouped } from './grouped.ts';
import { mildestOf, problemsOf } from './mildest.ts';
import type { SeriesProblem } from './mildest.ts';

type Options = { readonly 'addon-options': readonly string[] };

/** Reads odoo.conf as Odoo of its series does, and tells what it would not do. */
export const rule = {
  id: 'known-odoo-option',
  subject: 'odoo-conf',
  severity: 'error',
  summary: 'Every line of odoo.conf does what it says in the series that reads it.',
  options: {
    'addon-options': {
      description: 'Options that Odoo does not know, but an addon of yours reads.',
      schema: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
      default: [],
      example: ['server_environment'],
    },
  },
  *check(context) {
    const { text, options } = context;
    const series = odooSeriesOf(context);
    if (series !== undefined && !isOdooSeries(series)) return;
    const addons = new Set(options['addon-options']);
    const all = series === undefined ? mildestOf(text) : problemsOf(text, series);
    const found = series === undefined && isOld(all) ? all.filter(isGrave) : all;
    const isAddons = ({ name, problem: { kind } }: SeriesProblem) =>
      kind === 'unknown-option' && addons.has(name);
    yield* grouped(
      found.filter((one) => !isAddons(one)),
      series === undefined,
    );
  },
} satisfies Rule<'odoo-conf', Options>;

/** Options that Odoo had before the oldest series that is known here. Source: odoo/tools/config.py, 8.0 and 10.0. */
const OLD = /^(?:xmlrpcs(?:_\w+)?|auto_reload|debug_mode|static_http_\w+|timezone|cache_timeout)$/;

/** True for a file of a series that is older than any that could judge it. */
function isOld(found: readonly SeriesProblem[]): boolean {
  return found.some(({ name, problem: { kind } }) => kind === 'unknown-option' && OLD.test(name));
}

function isGrave({ problem: { kind } }: SeriesProblem): boolean {
  return kind !== 'unknown-option' && kind !== 'deprecated-option';
}
