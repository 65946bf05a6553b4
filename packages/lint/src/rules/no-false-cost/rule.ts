import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-cost',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of costs is what the stack declares.',
  check: (context) => falseClaims(context, 'cost'),
} satisfies Rule<'documents'>;
