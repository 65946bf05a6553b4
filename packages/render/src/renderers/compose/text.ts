import type { EnvironmentValue } from '@stackwright/schema';

/**
 * Text in which Compose substitutes variables. A plain string is always literal: the serialiser doubles
 * its `$` signs, so that forgetting this type can lose a variable but never expand a value.
 */
export interface Substituted {
  readonly [SUBSTITUTED]: string;
}

/** A symbol, so that no variable or volume of whatever name is taken for it. */
export const SUBSTITUTED = Symbol('substituted');

export function substituted(text: string): Substituted {
  return { [SUBSTITUTED]: text };
}

export function isSubstituted(value: object): value is Substituted {
  return SUBSTITUTED in value;
}

/** Literal text as Compose reads it back unchanged: `$` starts a variable, `$$` is a dollar sign. */
export function escapeLiteral(text: string): string {
  return text.replaceAll('$', () => '$$');
}

/** What needs each secret, by the secret's name; it is told when the secret is not set. */
export type SecretPurposes = ReadonlyMap<string, readonly string[]>;

/** The value of an environment variable. A secret that is unset or empty stops Compose with a message. */
export function environmentText(
  value: EnvironmentValue,
  purposes: SecretPurposes,
): string | Substituted {
  if (value.every((piece) => typeof piece === 'string')) return value.join('');
  const pieces = value.map((piece) =>
    typeof piece === 'string' ? escapeLiteral(piece) : requiredSecret(piece.secret, purposes),
  );
  return substituted(pieces.join(''));
}

/** `${NAME:?message}`: unlike `${NAME}`, which Compose reads as empty with a warning when it is unset. */
function requiredSecret(name: string, purposes: SecretPurposes): string {
  const needs = (purposes.get(name) ?? []).map(messageText).join(', ');
  return `\${${name}:?set ${name} in .env${needs === '' ? '' : `: ${needs}`}}`;
}

/** Compose ends the message at the first `}`, counts `{`, and expands `$`: none can be escaped for sure. */
function messageText(text: string): string {
  return text
    .replaceAll('$', '')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ');
}
