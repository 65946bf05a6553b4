import type { Slip } from '@stackwright/documents';
import { slipsOf } from '../../domain/documents/slips.ts';
import type { Rule } from '../../rule.ts';

const KINDS: ReadonlySet<Slip['kind']> = new Set(['command', 'sql']);

/** Containers and databases that are not there are claims: no-false-service and no-false-database tell them. */
export const rule = {
  id: 'valid-document-command',
  subject: 'documents',
  severity: 'warning',
  summary: 'Commands and queries in documents can do what they are there for.',
  check: (context) => slipsOf(context, KINDS, ({ text }) => `\`${text}\` does not work here.`),
} satisfies Rule<'documents'>;
