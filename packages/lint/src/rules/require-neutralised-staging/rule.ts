import type { Rule } from '../../rule.ts';

/** Source: Odoo documentation, "Neutralized database"; odoo/addons/base/data/neutralize.sql. */
export const rule = {
  id: 'require-neutralised-staging',
  subject: 'stack',
  severity: 'warning',
  summary: 'A staging Odoo is a neutralised copy.',
  *check({ model }) {
    for (const { environment, odoos } of model.deployments) {
      const [odoo] = odoos;
      if (environment.kind !== 'staging' || odoo === undefined) continue;
      if (model.settings.environments[environment.id]?.neutralised !== undefined) continue;
      yield {
        at: environment.path,
        part: 'key',
        what: `\`${environment.id}\` does not say that its data is neutralised.`,
        why: 'A copy of production sends mail to real customers, runs scheduled jobs and takes payments, until `odoo neutralize` has run on it.',
        fix: 'Add `neutralised: { from: production }`, and run `odoo neutralize` on each copy.',
        related: [{ message: 'this Odoo', at: odoo.path, part: 'key' }],
      };
    }
  },
} satisfies Rule<'stack'>;
