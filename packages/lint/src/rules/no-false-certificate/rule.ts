import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-certificate',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of certificates is what the stack declares.',
  check: (context) => falseClaims(context, 'certificate'),
} satisfies Rule<'documents'>;
