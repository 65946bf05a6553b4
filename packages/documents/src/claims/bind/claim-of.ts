import { stanceOf } from '../stance/stance.ts';
import type { Claim, Stance } from '../claim.ts';
import type { Draft } from './draft.ts';
import { sureOf } from './draft.ts';
import type { Reading } from './reading.ts';
import { PLACEHOLDER } from './names.ts';

/** A draft as a claim, at its place in the file and as its sentence means it. */
export function claimOf(
  reading: Reading,
  draft: Draft,
  drafts: readonly Draft[],
  file: string,
): Claim {
  const { prose, text, utterance } = reading;
  const { range, value, attribute, bound } = draft;
  return {
    subject: bound.subject,
    environment: bound.environment,
    attribute,
    value,
    text: text.slice(range.start, range.end),
    file,
    span: prose.spanOf(range.start, range.end),
    stance: stanceOfDraft(reading, draft, drafts),
    form: utterance.form,
    sure: sureOf(draft),
  };
}

function stanceOfDraft(reading: Reading, draft: Draft, drafts: readonly Draft[]): Stance {
  const { prose, text, utterance } = reading;
  const stance = stanceOf(prose, { start: 0, end: text.length }, draft.range, utterance.stance);
  if (stance !== 'asserted') return stance;
  if (PLACEHOLDER.test(text.slice(draft.range.start, draft.range.end))) return 'example';
  return isLeftBehind(text, draft, drafts) ? 'past' : stance;
}

/** `192.0.2.10 → 192.0.2.20`: two values of one kind and an arrow tell of a change, and the first is gone. */
function isLeftBehind(
  text: string,
  { range, value, attribute }: Draft,
  drafts: readonly Draft[],
): boolean {
  return drafts.some(
    (other) =>
      other.value.kind === value.kind &&
      other.attribute === attribute &&
      other.range.start > range.end &&
      /^[`'"*)\s]*(?:→|->|=>|➜|⇒)[`'"*(\s]*$/.test(text.slice(range.end, other.range.start)),
  );
}
