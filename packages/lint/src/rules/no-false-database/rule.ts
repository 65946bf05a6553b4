import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-database',
  subject: 'documents',
  severity: 'warning',
  summary:
    'What documents say of database servers, databases and logins is what the stack declares.',
  check: (context) => falseClaims(context, 'database'),
} satisfies Rule<'documents'>;
