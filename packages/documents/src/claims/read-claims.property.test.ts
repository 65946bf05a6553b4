import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf } from '../testing/claims/cases.ts';
import { ATTRIBUTES } from '../subject/attributes.ts';
import type { Attribute } from '../subject/attributes.ts';

/** Pieces that documents about stacks are made of, and the signs that hold them together. */
const PIECES = [
  'Odoo',
  'n8n',
  'nginx',
  'PostgreSQL 16',
  '`odoo-prod`',
  'shelf-01',
  '192.0.2.20',
  '192.0.2.99',
  'shop.example.com',
  ':8069',
  '8069',
  'port',
  'listens on',
  'workers',
  '4',
  '8 GB',
  'RAM',
  'backups',
  'kept for',
  '7 days',
  'weekly',
  'RTO',
  '4 hours',
  '99.5 %',
  '$48/mo',
  'was',
  'will',
  'not',
  'instead of',
  'if',
  'e.g.',
  'the',
  'is',
  'on',
  'and',
  '. ',
  ', ',
  '; ',
  ' — ',
  ' (',
  ') ',
  ': ',
  ' = ',
  ' → ',
  '\n',
  '\n\n',
  '\n- ',
  '\n  - ',
  '\n## ',
  '\n> ',
  ' | ',
  '\n| ',
  '\n|---|---|\n',
  '**',
  '~~',
  '`',
  '<br>',
  '&amp;',
  '[a](b)',
  'é',
  '💾',
  '\r\n',
  '\\|',
];

const documents = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })),
    { maxLength: 60 },
  )
  .map((pieces) => `# Odoo\n\n${pieces.join(' ')}`);

test('any document is read, and every claim says what stands at its span', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const claims = claimsOf(text);
      for (const { attribute, value, span, text: words, subject } of claims) {
        const { start, end } = span;
        expect(start.offset).toBeLessThanOrEqual(end.offset);
        expect(end.offset).toBeLessThanOrEqual(text.length);
        const { values, subjects }: Attribute = ATTRIBUTES[attribute];
        expect(values).toContain(value.kind);
        if (subject !== undefined) expect(subjects).toContain(subject.kind);
        // Markup inside a value is not part of its words.
        if (!/[`*~\\&<[\]\n\r]/.test(text.slice(start.offset, end.offset)))
          expect(text.slice(start.offset, end.offset)).toBe(words);
      }
    }),
    { numRuns: 500 },
  );
});

test('no value is claimed twice', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const spans = claimsOf(text).map(({ span }) => [span.start.offset, span.end.offset] as const);
      for (const [at, [start]] of spans.entries())
        expect(spans.slice(0, at).every(([, end]) => end <= start)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('claims come in order of place, and the same text gives the same claims', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const claims = claimsOf(text);
      const places = claims.map(({ span }) => span.start.offset);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(JSON.stringify(claimsOf(text))).toBe(JSON.stringify(claims));
    }),
    { numRuns: 100 },
  );
});

test('what is added below a document changes nothing above it', () => {
  const text = '# Shop\n\nn8n listens on 5678.\n\n| Service | Port |\n|---|---|\n| Odoo | 8069 |\n';
  const more = `${text}\n## Legacy\n\nn8n listens on 5679.\n`;
  expect(claimsOf(more).slice(0, claimsOf(text).length)).toEqual(claimsOf(text));
});
