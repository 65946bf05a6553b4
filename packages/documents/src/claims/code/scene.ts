import type { CodeBlock, Document } from '../../markup/document.ts';
import type { AttributeId } from '../../subject/attributes.ts';
import type { Subject } from '../../subject/subject.ts';
import type { Scope } from '../bind/scope.ts';
import type { Stance } from '../claim.ts';
import { surroundingsOf } from '../utterances/context.ts';
import { blockStance, noteStance } from './code-stance.ts';
import { fittingSubjects } from './fitting-subject.ts';
import { notesAt, notesOf } from './notes.ts';

/** What code stands in: who it may be about, in which environment, and how it is meant. */
export interface Scene {
  readonly scope: Scope;
  readonly stanceAt: (offset: number) => Stance;
  /** The one thing that an attribute can be said of, by the comment above a place, the lead, or the nearest heading. */
  readonly subjectFor: (attribute: AttributeId, at: number) => Subject | undefined;
  /** The one environment that the same words name. */
  readonly environmentAt: (at: number) => string | undefined;
  /** Comments, lead and headings around a place, nearest first. */
  readonly wordsAt: (at: number) => readonly string[];
}

export function sceneOf(document: Document, block: CodeBlock, scope: Scope): Scene {
  const { context } = surroundingsOf(document, block);
  const notes = notesOf(block.text);
  const shape = blockStance(block);
  const wordsAt = (at: number): readonly string[] => [
    ...notesAt(notes, at).map(({ text }) => text),
    ...context,
  ];
  return {
    scope,
    wordsAt,
    stanceAt: (at) => {
      for (const { text } of notesAt(notes, at)) {
        const said = noteStance(text);
        if (said !== undefined) return said;
      }
      return shape;
    },
    subjectFor: (attribute, at) => subjectIn(wordsAt(at), attribute, scope),
    environmentAt: (at) => environmentIn(wordsAt(at), scope),
  };
}

/** Words that name two fitting things decide against both: what stands further off is no better. */
function subjectIn(
  context: readonly string[],
  attribute: AttributeId,
  scope: Scope,
): Subject | undefined {
  const environment = environmentIn(context, scope);
  for (const words of context) {
    const [first, ...others] = fittingSubjects(
      scope,
      scope.mentionsIn(words),
      attribute,
      environment,
    );
    if (first !== undefined) return others.length === 0 ? first : undefined;
  }
  return undefined;
}

function environmentIn(context: readonly string[], scope: Scope): string | undefined {
  for (const words of context) {
    const named = scope.environmentsIn(words);
    const [first] = named;
    if (first !== undefined)
      return named.every(({ environment }) => environment === first.environment)
        ? first.environment
        : undefined;
  }
  return undefined;
}
