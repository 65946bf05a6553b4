import type { Slip } from '@stackwright/documents';
import type { Context, Problem, ProposedFix } from '../../rule.ts';
import { severityIn } from './severity.ts';

/** Places where a document contradicts itself, or says what cannot be. Only a person can tell which side is wrong. */
export function* slipsOf(
  { model }: Context<'documents'>,
  kinds: ReadonlySet<Slip['kind']>,
  what: (slip: Slip) => string,
): Generator<Problem> {
  for (const { reading, class: documentClass } of model.documents) {
    const severity = severityIn(documentClass);
    if (severity === undefined) continue;
    const { file } = reading;
    for (const slip of reading.slips) {
      if (!kinds.has(slip.kind)) continue;
      const { span, expected, why, from } = slip;
      yield {
        at: { file, at: span },
        severity,
        what: what(slip),
        why,
        fix:
          expected === undefined
            ? 'Correct it, or what it follows from.'
            : `Write \`${expected}\`, or correct what it follows from.`,
        related: from.map((at) => ({ message: 'it follows from this', at: { file, at } })),
        fixes: fixesOf(file, slip),
      };
    }
  }
}

function fixesOf(file: string, { span, expected }: Slip): readonly ProposedFix[] {
  if (expected === undefined) return [];
  const edits = [{ file, span, text: expected }];
  return [{ description: `write \`${expected}\``, safety: 'unsafe', edits }];
}
