import { missingMentions } from '../../domain/documents/missing-mentions.ts';
import { missingName } from '../../domain/documents/missing-name.ts';
import { severityIn } from '../../domain/documents/severity.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'known-document-target',
  subject: 'documents',
  severity: 'warning',
  summary: 'Targets and scripts that documents call are defined.',
  *check({ model }) {
    for (const found of missingMentions(model, 'target')) {
      const severity = severityIn(found.class);
      if (severity === undefined) continue;
      const { of = '', text } = found.missing.mention;
      yield {
        ...missingName(found),
        severity,
        what: `\`${of} ${text}\`: there is no such ${of === 'npm run' ? 'script' : 'target'}.`,
        why: 'Whoever follows the page gets an error in place of the step that it describes.',
      };
    }
  },
} satisfies Rule<'documents'>;
