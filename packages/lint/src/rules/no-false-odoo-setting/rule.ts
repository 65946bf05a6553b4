import { falseClaims } from '../../domain/documents/false-claims.ts';
import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-false-odoo-setting',
  subject: 'documents',
  severity: 'warning',
  summary: "What documents say of Odoo's series, edition and settings is what the stack declares.",
  check: (context) => falseClaims(context, 'odoo-setting'),
} satisfies Rule<'documents'>;
