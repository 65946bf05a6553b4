import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { textAt, told } from '../testing/told.ts';
import { mendSigns } from './mend-signs.ts';

test.each([
  ['CafÃ© â€” 20Â°C', 'Café — 20°C', 3],
  ['a â†’ b ðŸš€ âœ… â”‚', 'a → b 🚀 ✅ │', 4],
  ['â€œhotâ€\u009d and itâ€™s â€¦', '“hot” and it’s …', 4],
  ['7 â€" 8', '7 — 8', 1],
  ['Latin-1 too: â\u0080\u0094', 'Latin-1 too: —', 1],
  ['twice: Ã¢â‚¬â€œ Ãƒ©', 'twice: – é', 2],
  ['Â°C after 4Â hours, Ã la carte', '°C after 4\u00a0hours, à la carte', 3],
  ['Â°C of Å“uvre, but É»', '°C of œuvre, but É»', 2],
])('%s means %s', (found, meant, count) => {
  const mended = mendSigns(found);
  expect([mended.text, mended.count]).toEqual([meant, count]);
});

test.each([
  'plain words',
  'Café — 20°C “ÉTÉ” «CAFÉ»',
  '„GRÜẞE“ Ü“ Ä” NÃO Ô… Â» Ã—',
  'Привет → 你好 🚀',
  'Ã alone, Â alone, â alone',
])('%s is left as it is', (text) => {
  expect(mendSigns(text)).toMatchObject({ text, count: 0, first: undefined });
});

test('a document tells its damage once, and its words stand where they stood', () => {
  const text = '\uFEFF# CafÃ© â€” kiln\n\n| itâ€™s | 192.0.2.7 |\n|-|-|\n';
  const document = readDocument({ file: 'a.md', text });
  expect(told(document)).toEqual([
    'heading h1 1:4 Café — kiln',
    'table <Café — kiln> 3:3 it’s | 3:12 192.0.2.7',
  ]);
  const { damage } = document;
  expect([damage?.count, damage?.found, damage?.meant]).toEqual([3, 'Ã©', 'é']);
  expect(damage && textAt(document, damage.span)).toBe('Ã©');
  const [heading] = document.blocks;
  if (heading?.kind !== 'heading') throw new Error('a heading is expected');
  const { spanOf } = heading.section.heading;
  expect([
    textAt(document, spanOf(0, 4)),
    textAt(document, spanOf(5, 6)),
    textAt(document, spanOf(7, 11)),
  ]).toEqual(['CafÃ©', 'â€”', 'kiln']);
});
