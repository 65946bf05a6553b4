import type { ShellCall } from '@stackwright/syntax/shell-calls';
import type { ShellWord } from '@stackwright/syntax/shell';
import type { Draft } from '../draft.ts';
import type { Piece } from '../said.ts';
import type { Scene } from '../scene.ts';

/** A program that a block starts, and what it stands in. */
export interface Step {
  readonly scene: Scene;
  readonly call: ShellCall;
  /** All calls of the block, this one included, in order. */
  readonly calls: readonly ShellCall[];
  /** The block as it stands. */
  readonly text: string;
  readonly hasPrompts: boolean;
}

/** What one program's call says. */
export type CallReader = (step: Step) => readonly Draft[];

/** A word where it stands in the block, without its quotes; undefined where it is not written out. */
export function wordPiece(
  { text }: Pick<Step, 'text'>,
  { value, literal, span }: ShellWord,
): Piece | undefined {
  if (!literal || value === '') return undefined;
  const { start, end } = { start: span.start.offset, end: span.end.offset };
  const at = text.slice(start, end).indexOf(value);
  return at === -1 ? undefined : { text: value, start: start + at };
}

export function wordsPieces(step: Step, words: readonly ShellWord[]): readonly Piece[] {
  return words.flatMap((word) => wordPiece(step, word) ?? []);
}

/** The value of the first of these options, in its own word or behind `=` or, for a letter, right behind it. */
export function optionPiece(step: Step, ...options: readonly string[]): Piece | undefined {
  const { args } = step.call;
  for (const [at, word] of args.entries()) {
    const piece = wordPiece(step, word);
    for (const option of options) {
      if (word.value === option) {
        const next = args[at + 1];
        return next && wordPiece(step, next);
      }
      if (piece === undefined) continue;
      const inner = option.startsWith('--') ? `${option}=` : option;
      const isGlued = piece.text.startsWith(inner) && piece.text.length > inner.length;
      if (isGlued && (inner.length > 1 || option.startsWith('--')))
        return { text: piece.text.slice(inner.length), start: piece.start + inner.length };
    }
  }
  return undefined;
}

/** Words that are neither options nor values of the options in `valued`. */
export function operands(
  args: readonly ShellWord[],
  valued: readonly string[],
): readonly ShellWord[] {
  const found: ShellWord[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === undefined) break;
    if (!word.value.startsWith('-') || word.value === '-') found.push(word);
    else if (valued.includes(word.value)) at += 1;
  }
  return found;
}
