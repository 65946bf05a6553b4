import { groupBy, memoised } from '@stackwright/core';
import type { Severity } from '@stackwright/core';
import type { DocumentReading, DocumentTree } from '@stackwright/documents';
import type { Context, Problem } from '../../rule.ts';
import { falseClaim } from './false-claim.ts';
import type { Contradicted } from './false-claim.ts';
import { severityIn } from './severity.ts';
import { TOPICS } from './topics.ts';
import type { Topic } from './topics.ts';

interface Lie {
  readonly judgement: Contradicted;
  readonly severity: Severity;
}

/**
 * What documents say of one topic and the stack contradicts, a problem a place. Rules differ in their topic; all else is the
 * same for them.
 */
export function* falseClaims(
  { model, stack }: Context<'documents'>,
  topic: Topic,
): Generator<Problem> {
  if (stack === undefined) return;
  for (const { judgement, severity } of liesOf(model).get(topic) ?? [])
    yield { ...falseClaim(judgement, stack.file), severity };
}

const liesOf = memoised(({ documents }: DocumentTree) => {
  const lies = documents.flatMap(
    ({ reading, class: documentClass, judgements }): readonly Lie[] => {
      const severity = severityIn(documentClass);
      if (severity === undefined) return [];
      return judgements.flatMap((judgement) =>
        judgement.verdict === 'contradicted' && !isBound(judgement, reading)
          ? [{ judgement, severity }]
          : [],
      );
    },
  );
  return groupBy(lies, ({ judgement }): Topic => TOPICS[judgement.claim.attribute]);
});

/** What is bound to a path is told once, by valid-document-binding. */
function isBound({ claim }: Contradicted, { bindings }: DocumentReading): boolean {
  const { start, end } = claim.span;
  return bindings.some(
    ({ span, text }) =>
      text !== undefined && span.start.offset < end.offset && start.offset < span.end.offset,
  );
}
