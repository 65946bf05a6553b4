import { gradedByEdition } from '../../domain/code/declared-edition.ts';
import { ownSignals } from '../../domain/code/named-addons.ts';
import type { Rule } from '../../rule.ts';

/** The addresses of odoo/enterprise and odoo/upgrade, and the variables that hold the access to them. */
export const rule = {
  id: 'no-enterprise-repository',
  subject: 'code',
  severity: 'error',
  once: true,
  summary: 'Nothing is fetched from repositories that only customers of Odoo S.A. can read.',
  *check(context) {
    for (const { file, signal } of ownSignals(context, 'private-repository')) {
      const { name, span } = signal;
      yield gradedByEdition(context, {
        at: { file, at: span },
        what: name.includes('/')
          ? `${name} is a repository for customers of Odoo S.A.`
          : `\`${name}\` opens the repository of Odoo Enterprise.`,
        why: 'Whoever builds this needs the access of a customer, and gets code that a Community stack may not hold.',
        fix: 'Remove it. What is public: odoo/odoo, odoo/design-themes, odoo/upgrade-util.',
      });
    }
  },
} satisfies Rule<'code'>;
