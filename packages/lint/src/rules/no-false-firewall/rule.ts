import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-firewall',
  subject: 'documents',
  severity: 'warning',
  summary: 'What documents say of open ports and bans is what the stack declares.',
  check: (context) => falseClaims(context, 'firewall'),
} satisfies Rule<'documents'>;
