import { missingMentions } from '../../domain/documents/missing-mentions.ts';
import { missingPath } from '../../domain/documents/missing-path.ts';
import { severityIn } from '../../domain/documents/severity.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'known-document-path',
  subject: 'documents',
  severity: 'warning',
  summary: 'Files and folders that documents name are in the repository.',
  *check(context) {
    for (const found of missingMentions(context.model, 'path')) {
      const severity = severityIn(found.class);
      if (severity !== undefined) yield missingPath(found, severity, context);
    }
  },
} satisfies Rule<'documents'>;
