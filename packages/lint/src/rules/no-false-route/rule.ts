import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-route',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of the proxy, its routes and its limits is what the stack declares.',
  check: (context) => falseClaims(context, 'route'),
} satisfies Rule<'documents'>;
