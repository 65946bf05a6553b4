import { missingMentions } from '../../domain/documents/missing-mentions.ts';
import { missingName } from '../../domain/documents/missing-name.ts';
import { severityIn } from '../../domain/documents/severity.ts';
import type { Rule } from '../../rule.ts';

/** Silent where the clone may lack branches. */
export const rule = {
  id: 'known-document-branch',
  subject: 'documents',
  severity: 'warning',
  summary: 'Branches that documents name are in the repository.',
  *check({ model }) {
    for (const found of missingMentions(model, 'branch')) {
      const severity = severityIn(found.class);
      if (severity === undefined) continue;
      yield {
        ...missingName(found),
        severity,
        what: `There is no branch \`${found.missing.mention.text}\`.`,
        why: 'What is to be merged or deployed from it comes from nowhere, or from a branch that somebody makes on the spot.',
      };
    }
  },
} satisfies Rule<'documents'>;
