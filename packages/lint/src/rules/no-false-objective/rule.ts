import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-objective',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of objectives and alerts is what the stack declares.',
  check: (context) => falseClaims(context, 'objective'),
} satisfies Rule<'documents'>;
