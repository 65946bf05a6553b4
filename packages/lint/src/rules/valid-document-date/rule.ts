import type { Slip } from '@stackwright/documents';
import { slipsOf } from '../../domain/documents/slips.ts';
import type { Rule } from '../../rule.ts';

const KINDS: ReadonlySet<Slip['kind']> = new Set(['date']);

export const rule = {
  id: 'valid-document-date',
  subject: 'documents',
  severity: 'warning',
  summary: 'Dates in documents exist, on the weekday that they are said to be.',
  check: (context) =>
    slipsOf(context, KINDS, ({ text, expected }) =>
      expected === undefined
        ? `There is no day \`${text}\`.`
        : `\`${text}\` is not the weekday of that date.`,
    ),
} satisfies Rule<'documents'>;
