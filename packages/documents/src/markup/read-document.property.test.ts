import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { prosesOf, textAt } from './testing/told.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 400);

const FILES = ['a.md', 'a.rst', 'a.txt', 'a.yaml', 'a.json'];

/** Pieces that markup is made of, damaged and odd ones among them. */
const SIGNS = Object.values({
  words: ['word', 'kiln', '192.0.2.7', '7 days', ' ', ' ', '  ', '🚀', 'é', '"', "'", ','],
  lines: ['\n', '\n', '\n\n', '\r\n', '\r', '\t', '    ', '\0', '\uFEFF', '\ud800'],
  blocks: ['# ', '## ', '===\n', '---\n', '- ', '3. ', '- [x] ', '> ', '> [!NOTE]\n', '{#id}'],
  code: ['`', '``', '```sh\n', '```', '~~~', '<pre>'],
  inline: ['*', '**', '_', '~~', '\\', '\\_', '&amp;', '&#65;', '&', '<br>', '<b>', '</b>'],
  links: ['[', ']', '](b.md)', '![', '[^1]', '[^1]: ', '[a]: ', '<https://example.com>'],
  tables: ['|', ' | ', '|-|-|\n', '\\|', '<table>', '<tr><td>', '</td>', '+--+--+\n', '=== ===\n'],
  html: ['<!-- ', 'stackwright:value a.b', ' -->', '<a name="x">', '<h2>', '<li>'],
  rst: [':Key: ', 'Key: ', '::\n', '.. ', '.. code-block:: sh\n', '`a <b>`_', '.. _a: '],
  data: ['{', '}', ': ', 'a: |\n', '#', '%', '- a: ', '&x ', '*x'],
  damage: ['Ã©', 'â€”', 'â€"', 'Ã¢â‚¬â€œ', 'Â '],
}).flat();

const texts = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SIGNS) }, fc.string()), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

test('any text can be read, and every place lies in it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FILES), texts, (file, text) => {
      const document = readDocument({ file, text });
      expect(document.text).toBe(text);
      const spans = [
        ...prosesOf(document).flatMap((prose) => [
          prose.spanOf(0, prose.text.length),
          ...prose.marks.map(({ start, end }) => prose.spanOf(start, end)),
        ]),
        ...document.blocks.flatMap((block) =>
          block.kind === 'code' ? [block.spanOf(0, block.text.length)] : [],
        ),
        ...document.links.map(({ span }) => span),
        ...document.markers.flatMap(({ span, about }) => [span, about]),
        ...(document.damage === undefined ? [] : [document.damage.span]),
      ];
      for (const { start, end } of spans) {
        expect(start.offset).toBeGreaterThanOrEqual(0);
        expect(end.offset).toBeGreaterThanOrEqual(start.offset);
        expect(end.offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: RUNS },
  );
});

test('every word stands where its prose says, and words follow each other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FILES), texts, (file, text) => {
      const document = readDocument({ file, text });
      for (const prose of prosesOf(document)) {
        expect(prose.text).toBe(prose.text.trim());
        expect(prose.text).not.toMatch(/[\r\n]/);
        let before = 0;
        for (const { 0: word, index } of prose.text.matchAll(/[a-z\d.]+/gi)) {
          const span = prose.spanOf(index, index + word.length);
          const written = textAt(document, span);
          expect(span.start.offset).toBeGreaterThanOrEqual(before);
          before = span.start.offset;
          // Entities, escapes and marks within a word are the only ways to write it otherwise.
          if (!/[^a-z\d.\s]/i.test(written)) expect(written).toBe(word);
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test('code stands where it says, line by line', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = readDocument({ file: 'a.md', text });
      for (const block of document.blocks) {
        // In HTML code has tags and entities of its own.
        if (block.kind !== 'code' || document.damage !== undefined || /<pre/i.test(text)) continue;
        for (const { 0: word, index } of block.text.matchAll(/[^\s\0\uFFFD]+/g)) {
          expect(textAt(document, block.spanOf(index, index + word.length))).toBe(word);
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test('plain words survive damage and its repair', () => {
  const words = fc.array(fc.constantFrom('kiln', 'é', '°C', '—', '→', '✅', '7'), { minLength: 1 });
  fc.assert(
    fc.property(words, (parts) => {
      const meant = parts.join(' ');
      const { blocks, damage } = readDocument({ file: 'a.txt', text: damaged(meant) });
      const [block] = blocks;
      expect(block?.kind === 'paragraph' ? block.prose.text : '').toBe(meant);
      expect(damage?.count ?? 0).toBe(parts.filter((part) => /[^\w]/.test(part)).length);
    }),
  );
});

/** UTF-8 bytes read as Latin-1. */
function damaged(text: string): string {
  return encodeURIComponent(text).replaceAll(/%([\dA-F]{2})/g, (_, byte: string) =>
    String.fromCharCode(Number.parseInt(byte, 16)),
  );
}
