import type { FoundValue } from '../../value/found-value.ts';
import { findValues } from '../../value/find-values.ts';
import type { Mark, Prose } from '../../markup/document.ts';
import { clauseAt, clausesOf } from '../stance/clauses.ts';
import { within } from '../utterances/text-range.ts';
import type { TextRange } from '../utterances/text-range.ts';
import type { Utterance } from '../utterance.ts';
import { withBarePorts } from './bare-ports.ts';
import type { EnvironmentMention, Mention, Scope } from './scope.ts';

/** An utterance with all that can be seen in it; every offset counts from its own beginning. */
export interface Reading {
  readonly utterance: Utterance;
  /** The words of the utterance alone. */
  readonly prose: Prose;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly values: readonly FoundValue[];
  readonly mentions: readonly Mention[];
  readonly environments: readonly EnvironmentMention[];
  readonly clauses: readonly TextRange[];
  readonly scope: Scope;
}

export function readingOf(utterance: Utterance, scope: Scope): Reading {
  const { prose, start, end } = utterance;
  const text = prose.text.slice(start, end);
  const marks = prose.marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({
      kind: mark.kind,
      start: Math.max(mark.start - start, 0),
      end: Math.min(mark.end - start, text.length),
    }));
  return {
    utterance,
    prose: { text, marks, spanOf: (from, to) => prose.spanOf(start + from, start + to) },
    text,
    marks,
    values: withBarePorts(text, findValues(text)),
    mentions: scope.mentionsIn(text).filter(({ start, end }) => !isLoopback(text, start, end)),
    environments: scope.environmentsIn(text),
    clauses: clausesOf(text, { start: 0, end: text.length }),
    scope,
  };
}

/** Every developer's `localhost` is another one. */
function isLoopback(text: string, start: number, end: number): boolean {
  return end - start === 9 && text.slice(start, end).toLowerCase() === 'localhost';
}

/** The clause around an offset of a reading. */
export function clauseOf({ clauses, text }: Reading, at: number): TextRange {
  return clauseAt(clauses, at, { start: 0, end: text.length });
}

/** The code mark that is just this range, or holds it. */
export function codeAround({ marks }: Reading, range: TextRange): Mark | undefined {
  return marks.find((mark) => mark.kind === 'code' && within(range, mark));
}
