import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-delivery',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of branches and approvals is what the stack declares.',
  check: (context) => falseClaims(context, 'delivery'),
} satisfies Rule<'documents'>;
