import type { SchemaNode } from './ajv-error.ts';

/** `^[first][rest]*$`, with a count in place of the asterisk, or one class alone. */
const PLAIN =
  /^\^\[(?<first>(?!\^)[^\]\\]+)\](?:\[(?<rest>[^\]\\]+)\])?(?:[*+]|\{(?<exact>\d+)\}|\{\d+,(?<most>\d+)\})?\$$/;

const RANGES: Readonly<Record<string, string>> = {
  'a-z': 'lower case letters',
  'A-Z': 'capital letters',
  '0-9': 'digits',
  'a-f': 'a to f',
};

/**
 * What a pattern asks for in words, as far as it is that simple: `lower case letters, digits and -, not beginning with a
 * digit`. Undefined for all others.
 */
export function formWords(pattern: string): string | undefined {
  const { first, rest, exact, most } = PLAIN.exec(pattern)?.groups ?? {};
  if (first === undefined) return undefined;
  const begins = wordsOf(first);
  const all = rest === undefined ? begins : [...new Set([...wordsOf(rest), ...begins])];
  const barred = all.filter((word) => !begins.includes(word));
  const count = exact ?? (most === undefined ? undefined : Number(most) + (rest ? 1 : 0));
  const length = exact === undefined ? 'at most ' : '';
  return [
    listed(all, 'and'),
    ...(barred.length === 0 ? [] : [`not beginning with ${listed(barred, 'or')}`]),
    ...(count === undefined ? [] : [`${length}${count} characters`]),
  ].join(', ');
}

function wordsOf(characters: string): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < characters.length;) {
    const range = RANGES[characters.slice(at, at + 3)];
    words.push(range ?? `\`${characters.charAt(at)}\``);
    at += range === undefined ? 1 : 3;
  }
  return words;
}

function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** The form that the first pattern of the nodes asks for, in words. */
export function formOf(nodes: readonly SchemaNode[]): string | undefined {
  for (const { pattern } of nodes) if (typeof pattern === 'string') return formWords(pattern);
  return undefined;
}
