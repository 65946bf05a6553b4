import type { ResolvedStack } from '@stackwright/schema';
import { retiredFacts } from '../../ledger/retired.ts';
import { term } from './term.ts';
import type { Term } from './term.ts';

/** Names that things had: telling ones only, for `root` and `production` are called so by everybody. */
export function* retiredTerms(stack: ResolvedStack): Generator<Term> {
  for (const { text, subject, list } of retiredFacts(stack))
    if (subject !== undefined && NAMING.has(list) && /\w[^A-Za-z\d\s]\w/.test(text))
      yield term(text, subject, { retired: true });
}

const NAMING: ReadonlySet<string> = new Set(['addresses', 'names', 'images']);
