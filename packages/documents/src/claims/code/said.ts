import { readValue } from '../../value/read-value.ts';
import { ATTRIBUTES } from '../../subject/attributes.ts';
import type { Attribute, AttributeId } from '../../subject/attributes.ts';
import type { Subject } from '../../subject/subject.ts';
import type { Scope } from '../bind/scope.ts';
import type { Claim } from '../claim.ts';
import type { Draft } from './draft.ts';
import { isPlaceholder, isReserved } from './placeholder.ts';
import type { Scene } from './scene.ts';

/** Who a piece of configuration speaks of. */
export interface Target {
  readonly subject: Subject | undefined;
  readonly environment: string | undefined;
  readonly sure: Claim['sure'];
}

/** A text of a configuration, where it stands in the block. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** What `attribute` is said to be of the target; nothing for a placeholder and for what cannot be such a value. */
export function said(
  { scope }: Scene,
  { subject, environment, sure }: Target,
  attribute: AttributeId,
  piece: Piece,
): readonly Draft[] {
  const { text, start } = trimmed(piece);
  if (text === '' || isPlaceholder(scope, text)) return [];
  const { values }: Attribute = ATTRIBUTES[attribute];
  const value = readValue(text, values);
  if (value === undefined) return [];
  const draft = { subject, environment, attribute, value, sure, start, end: start + text.length };
  return [asMeant(scope, draft, text)];
}

/** What is kept free for documents is an example wherever it stands. */
export function asMeant(scope: Scope, draft: Draft, text: string): Draft {
  return isReserved(scope, text) ? { ...draft, stance: 'example' } : draft;
}

/** Without white space and quotes around it. */
export function trimmed({ text, start }: Piece): Piece {
  const lead = text.length - text.trimStart().length;
  const plain = text.trim();
  const quoted = /^(["'])([^"']*)\1$/.exec(plain)?.[2];
  return quoted === undefined
    ? { text: plain, start: start + lead }
    : trimmed({ text: quoted, start: start + lead + 1 });
}

/** The part of a piece that a capturing group matched. */
export function part({ text, start }: Piece, from: number, length: number): Piece {
  return { text: text.slice(from, from + length), start: start + from };
}

/** What the words around a place name as the thing that has this attribute: plain, but not certain. */
export function aroundTarget(scene: Scene, attribute: AttributeId, at: number): Target {
  const environment = scene.environmentAt(at);
  return { subject: scene.subjectFor(attribute, at), environment, sure: 'likely' };
}
