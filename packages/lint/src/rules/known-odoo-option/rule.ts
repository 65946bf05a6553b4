import { isOdooSeries, readOdooConf } from '@stackwright/schema';
import type { ConfProblem, OdooSeries } from '@stackwright/schema';
import type { Problem, Rule } from '../../rule.ts';
import { sentence } from '../../sentence.ts';

type Options = { readonly series: string; readonly 'addon-options': readonly string[] };

/** Reads odoo.conf as Odoo of the declared series does, and tells what it would not do. */
export const rule = {
  id: 'known-odoo-option',
  subject: 'odoo-conf',
  severity: 'error',
  summary: 'Every line of odoo.conf does what it says in the series that reads it.',
  options: {
    series: {
      description: 'Series to assume where neither the stack nor `versions` declares one.',
      schema: { enum: ['16.0', '17.0', '18.0', '19.0'] },
      default: '18.0',
      example: '18.0',
    },
    'addon-options': {
      description: 'Options that Odoo does not know, but an addon of yours reads.',
      schema: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
      default: [],
      example: ['server_environment'],
    },
  },
  *check({ text, options, version }) {
    const declared = version('odoo');
    const series = declared ?? options.series;
    if (!isOdooSeries(series)) return;
    for (const problem of readOdooConf(text, series).problems) {
      const name = text.slice(problem.span.start.offset, problem.span.end.offset);
      const known = options['addon-options'].includes(name.toLowerCase());
      if (problem.kind === 'unknown-option' && known) continue;
      yield toProblem(problem, series, declared === undefined);
    }
  },
} satisfies Rule<'odoo-conf', Options>;

function toProblem(problem: ConfProblem, series: OdooSeries, assumed: boolean): Problem {
  const { span, severity, what, why, fix, first } = problem;
  const assumption = assumed ? ` No series is declared; ${series} is assumed.` : '';
  return {
    at: span,
    severity,
    what: sentence(what),
    why: `${sentence(why)}${assumption}`,
    fix,
    ...(first !== undefined && { related: [{ message: 'first given here', at: first }] }),
  };
}
