import type { AttributeId } from '../../subject/attributes.ts';
import type { Value } from '../../value/value.ts';
import type { TextRange } from '../utterances/text-range.ts';
import type { Bound } from './subject.ts';

/** A claim in the making: offsets count from the beginning of the utterance. */
export interface Draft {
  readonly range: TextRange;
  readonly value: Value;
  readonly attribute: AttributeId;
  /** What told the attribute: its label, words of the sentence, the value's own form, or mere nearness. */
  readonly told: 'label' | 'words' | 'form' | 'near';
  readonly bound: Bound;
}

/** How much two readings of one value are to be believed; the higher, the more. */
export function beliefIn({ told, bound }: Pick<Draft, 'told' | 'bound'>): number {
  return TOLD[told] + BOUND[bound.by];
}

const TOLD = { label: 6, words: 4, form: 3, near: 0 } as const;
const BOUND = { structure: 3, words: 3, implied: 2, near: 1, nothing: 0 } as const;

/** How sure a claim is: as sure as the weaker of its two halves. */
export function sureOf({ told, bound, value, attribute }: Draft): 'certain' | 'likely' | 'guess' {
  if (told === 'near' || bound.by === 'near') return 'guess';
  // Without a subject only what means the same everywhere may be asked after.
  if (bound.subject === undefined)
    return TELLS_ITSELF.has(value.kind) || attribute === 'container' || attribute === 'hostname'
      ? 'likely'
      : 'guess';
  return told === 'label' && bound.by === 'structure' ? 'certain' : 'likely';
}

const TELLS_ITSELF: ReadonlySet<string> = new Set(['address', 'domain', 'image']);
