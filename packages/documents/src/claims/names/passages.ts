import type { Document } from '../../markup/document.ts';
import type { Scope } from '../bind/scope.ts';
import { notesAt, notesOf } from '../code/notes.ts';
import { blockStance, noteStance } from '../code/code-stance.ts';
import { stanceOf } from '../stance/stance.ts';
import type { Utterance } from '../utterance.ts';
import { surroundingsOf } from '../utterances/context.ts';
import type { Passage } from './passage.ts';

/** An utterance as names are looked for in it. */
export function wordsPassage(
  { prose, start, end, label, context, beside = 0, form, stance }: Utterance,
  scope: Scope,
): Passage {
  const text = prose.text.slice(start, end);
  const marks = prose.marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({
      kind: mark.kind,
      start: Math.max(mark.start - start, 0),
      end: Math.min(mark.end - start, text.length),
    }));
  const spanOf = (from: number, to: number) => prose.spanOf(start + from, start + to);
  return {
    text,
    form,
    marks,
    label,
    beside: context.slice(0, beside),
    around: context.slice(beside),
    scope,
    stanceOf: (range) =>
      stanceOf({ text, marks, spanOf }, { start: 0, end: text.length }, range, stance),
    spanOf,
  };
}

/** The key with its value, where both stand in one text: what is past may be the two together, `workers = 12`. */
export function pairPassage(utterance: Utterance, scope: Scope): Passage | undefined {
  const { prose, start, label, form } = utterance;
  if (label === undefined || label === '' || form === 'table') return undefined;
  const key = prose.text.lastIndexOf(label, start - 1);
  if (key === -1 || start - key - label.length > 6) return undefined;
  return wordsPassage({ ...utterance, start: key, label: undefined }, scope);
}

/** Blocks of code, whole: a comment says how the lines below it are meant. */
export function codePassages(document: Document, scope: Scope): readonly Passage[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'code' || block.text.length > LONGEST) return [];
    const { text } = block;
    const notes = notesOf(text);
    const shape = blockStance(block);
    return [
      {
        text,
        form: 'code',
        marks: [],
        label: undefined,
        beside: [],
        around: surroundingsOf(document, block).context,
        scope,
        stanceOf: ({ start }) =>
          notesAt(notes, start)
            .map((note) => noteStance(note.text))
            .find((stance) => stance !== undefined) ?? shape,
        spanOf: (from, to) => block.spanOf(from, to),
      } satisfies Passage,
    ];
  });
}

/** Longer blocks are dumps. */
const LONGEST = 200_000;
