import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-service',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of services is what the stack declares.',
  check: (context) => falseClaims(context, 'service'),
} satisfies Rule<'documents'>;
