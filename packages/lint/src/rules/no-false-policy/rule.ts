import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-policy',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of policies is what the stack declares.',
  check: (context) => falseClaims(context, 'policy'),
} satisfies Rule<'documents'>;
