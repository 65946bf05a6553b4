import type { ExtractOf } from '../read/outcome.ts';

/**
 * An extractor for tests: every `pot_…` is an addon's name, every `shard…` may be a secret, and text that
 * says neither says nothing. A manifest is one by its path.
 */
export const wordsOf: ExtractOf = ({ path, text }) => {
  const found = [...text.matchAll(/\b(?:pot_\w+|shard\w*)/g)].map(({ 0: word, index }) => ({
    word,
    span: { start: place(text, index), end: place(text, index + word.length) },
  }));
  const isManifest = path.endsWith('__manifest__.py');
  if (found.length === 0 && !isManifest) return undefined;
  const manifest = {
    ok: false,
    mistakes: [{ what: 'a manifest of a test', span: ORIGIN }],
  } as const;
  return {
    signals: found
      .filter(({ word }) => word.startsWith('pot_'))
      .map(({ word, span }) => ({ kind: 'import', name: word, span })),
    candidates: found
      .filter(({ word }) => word.startsWith('shard'))
      .map(({ span }) => ({ kind: 'test', span, strength: 'likely' })),
    comments: [],
    ...(isManifest && { manifest }),
  };
};

const START = { offset: 0, line: 1, column: 1 };
const ORIGIN = { start: START, end: START };

function place(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return { offset, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
