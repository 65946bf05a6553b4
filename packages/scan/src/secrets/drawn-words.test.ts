import { expect, test } from 'vitest';
import { drawnRanges, drawnWords } from './drawn-words.ts';

/** Drawn by hand, from parts. */
const WORD = ['bW0tnCho', '7kQbzVyC'].join('');

test.each([
  'proxy_pass http://odoo16.shop.example.com:8069',
  'listen 443 ssl',
  'odoo18-prod-db-01',
  '/mnt/extra-addons/web_timeline',
  '192.0.2.10',
  '2026-06-15',
])('%s has none', (text) => {
  expect(drawnWords(text)).toEqual([]);
});

test.each([WORD, `X-Token "${WORD}";`, `${WORD}, other`, `a ${WORD}\nb`])('%j has one', (text) => {
  expect(drawnWords(text)).toEqual([WORD]);
});

test('ranges are those of the lines that a place touches', () => {
  const text = `first ${WORD}\nhere ${WORD} too\nlast ${WORD}\n`;
  const offset = text.indexOf('here');
  const at = { line: 2, column: 1, offset };
  const end = { line: 2, column: 5, offset: offset + 4 };

  const ranges = drawnRanges(text, { start: at, end });

  expect(ranges).toHaveLength(1);
  expect(ranges[0]?.start).toEqual({ line: 2, column: 6, offset: offset + 5 });
  expect(text.slice(ranges[0]?.start.offset, ranges[0]?.end.offset)).toBe(WORD);
});
