import type { Span } from '@stackwright/core';
import type { Mark } from '../../markup/document.ts';
import type { Scope } from '../bind/scope.ts';
import type { ClaimForm, Stance } from '../claim.ts';
import type { TextRange } from '../utterances/text-range.ts';

/** A cell, a sentence, a block of code: what names are looked for in. Offsets count from its beginning. */
export interface Passage {
  readonly text: string;
  readonly form: ClaimForm;
  readonly marks: readonly Mark[];
  /** The column's header, the key. */
  readonly label: string | undefined;
  /** What the structure puts beside it: the row's other names, the item above. */
  readonly beside: readonly string[];
  /** Lead and headings, nearest first. */
  readonly around: readonly string[];
  readonly scope: Scope;
  stanceOf(range: TextRange): Stance;
  spanOf(start: number, end: number): Span;
}

/** The words that say what a passage is about: its label, what stands beside it, its lead and its nearest heading. */
export function aboutOf({ label, beside, around }: Passage): readonly string[] {
  return [...(label === undefined ? [] : [label]), ...beside, ...around.slice(0, 2)];
}

/** True in code, also in a code mark of words. */
export function isCode({ form, marks }: Passage, { start, end }: TextRange): boolean {
  if (form === 'code' || form === 'diagram') return true;
  return marks.some((mark) => mark.kind === 'code' && mark.start <= start && end <= mark.end);
}
