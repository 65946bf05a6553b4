import type { MaskedText, Span } from '@stackwright/core';
import type { Candidate } from '../extract.ts';
import { isGuessable } from './assignments.ts';
import { candidatesOf } from './candidates-of.ts';

/**
 * The text with `*` for every character of its candidates, line ends aside: each position stays where
 * it was, so that a range found in the text can be underlined in its mask.
 * @param others - ranges that are to be hidden besides; they may overlap.
 */
export function maskSecrets(text: string, path: string, others: readonly Span[] = []): MaskedText {
  return maskRanges(text, [...candidatesOf(text, path), ...others.map((span) => ({ span }))]);
}

/** The same, where the candidates are known. */
export function maskRanges(text: string, ranges: readonly Pick<Candidate, 'span'>[]): MaskedText {
  let masked = '';
  let done = 0;
  for (const { span } of ranges.toSorted((a, b) => a.span.start.offset - b.span.start.offset)) {
    const start = Math.max(done, span.start.offset);
    const end = Math.max(start, span.end.offset);
    masked += text.slice(done, start) + text.slice(start, end).replaceAll(/[^\r\n]/g, '*');
    done = end;
  }
  return brand(masked + text.slice(done));
}

// The one place where a text becomes a masked one.
function brand(text: string): MaskedText {
  return text as MaskedText;
}

/**
 * The credentials themselves, in parts as they may turn up in a message: whole, and each line of a key.
 * For comparing in memory, such as striking them out of what is printed; never to be kept.
 */
export function secretParts(text: string, path: string): readonly string[] {
  return candidatesOf(text, path).flatMap(({ kind, span }) => {
    // What everybody knows is no secret, and would strike out half of every sentence.
    if (kind === 'weak-default') return [];
    const lines = text.slice(span.start.offset, span.end.offset).split(/\r?\n|\\n/);
    return lines
      .map((line) => line.trim())
      .filter((line) => line.length >= 4 && !line.startsWith('-----') && !isGuessable(line));
  });
}
