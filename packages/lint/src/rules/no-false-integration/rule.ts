import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-integration',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of mail and of services elsewhere is what the stack declares.',
  check: (context) => falseClaims(context, 'integration'),
} satisfies Rule<'documents'>;
