import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-record',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of DNS records is what the stack declares.',
  check: (context) => falseClaims(context, 'record'),
} satisfies Rule<'documents'>;
