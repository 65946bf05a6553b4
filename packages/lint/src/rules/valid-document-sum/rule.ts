import type { Slip } from '@stackwright/documents';
import { slipsOf } from '../../domain/documents/slips.ts';
import type { Rule } from '../../rule.ts';

const KINDS: ReadonlySet<Slip['kind']> = new Set(['sum', 'product', 'share', 'count']);

export const rule = {
  id: 'valid-document-sum',
  subject: 'documents',
  severity: 'warning',
  summary: 'Totals, products, shares and counts in documents are what their own numbers give.',
  check: (context) => slipsOf(context, KINDS, ({ text }) => `\`${text}\` does not add up.`),
} satisfies Rule<'documents'>;
