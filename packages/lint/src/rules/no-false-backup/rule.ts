import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-backup',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of backups is what the stack declares.',
  check: (context) => falseClaims(context, 'backup'),
} satisfies Rule<'documents'>;
