import { gradeOfCopy } from '../../domain/code/declared-edition.ts';
import { ownSignals } from '../../domain/code/named-addons.ts';
import type { Rule } from '../../rule.ts';

/** A licence file and the head of a source file speak for code; a document that quotes the licence does not. */
export const rule = {
  id: 'no-enterprise-licence-text',
  subject: 'code',
  severity: 'error',
  summary: 'No file carries the licence of Odoo Enterprise.',
  *check(context) {
    for (const { file, signal } of ownSignals(context, 'licence-text')) {
      yield {
        at: { file, at: signal.span },
        severity: gradeOfCopy(context),
        what: 'The code here is under the licence of Odoo Enterprise.',
        why: 'It may only be used with a subscription, and may not be passed on, whatever the manifest says.',
        fix: 'Remove the code that it covers from the repository and from its history.',
      };
    }
  },
} satisfies Rule<'code'>;
