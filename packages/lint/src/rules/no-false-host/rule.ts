import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-host',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of machines is what the stack declares.',
  check: (context) => falseClaims(context, 'host'),
} satisfies Rule<'documents'>;
