import type { AttributeId } from '../../../subject/attributes.ts';
import type { Cue, CueTable } from './cue.ts';
import { MEASURE_CUES } from './measures.ts';
import { NUMBER_CUES } from './numbers.ts';
import { PLACE_CUES } from './places.ts';

interface Entry {
  readonly attribute: AttributeId;
  readonly words: readonly string[];
}

/** Entries by their first word. */
const BY_WORD: ReadonlyMap<string, readonly Entry[]> = index([
  NUMBER_CUES,
  MEASURE_CUES,
  PLACE_CUES,
]);

function index(tables: readonly CueTable[]): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const table of tables)
    for (const [attribute, cues] of Object.entries(table) as [AttributeId, readonly string[]][])
      for (const cue of cues) {
        const words = cue.split(' ');
        const [first = ''] = words;
        const known = entries.get(first);
        if (known === undefined) entries.set(first, [{ attribute, words }]);
        else known.push({ attribute, words });
      }
  return entries;
}

const WORD = /[\p{L}\d_]+(?:[-/'’.][\p{L}\d_]+)*/gu;

/** Every cue of a text, in order of place. */
export function cuesIn(text: string): readonly Cue[] {
  const words = [...text.toLowerCase().matchAll(WORD)];
  return words.flatMap((first, at) => {
    const entries = BY_WORD.get(first[0]) ?? [];
    return entries.flatMap(({ attribute, words: wanted }) => {
      if (!wanted.every((word, offset) => words[at + offset]?.[0] === word)) return [];
      const last = words[at + wanted.length - 1] ?? first;
      return [
        { attribute, start: first.index, end: last.index + last[0].length, words: wanted.length },
      ];
    });
  });
}
