import { describe, expect, test } from 'vitest';
import { readDocument } from '../markup/read-document.ts';
import { slipsOf } from './slips-of.ts';

/** Slips of a document as `kind text → expected`. */
function slips(text: string): readonly string[] {
  return slipsOf(readDocument({ file: 'a.md', text })).map(
    ({ kind, span, text: found, expected }) => {
      const written = text.slice(span.start.offset, span.end.offset);
      expect(written.replaceAll(/[*`]/g, ''), 'text at its span').toBe(found);
      return `${kind} ${found}${expected === undefined ? '' : ` → ${expected}`}`;
    },
  );
}

const table = (...rows: readonly string[]) =>
  [rows[0], (rows[0] ?? '').replaceAll(/[^|]/g, '-'), ...rows.slice(1)].join('\n');

describe('wrong', () => {
  test.each([
    [
      table('| Item | Cost |', '| clay | $24 |', '| glaze | $12 |', '| Total | $38 |'),
      'sum $38 → $36',
    ],
    [
      table(
        '| Item | Cost |',
        '| clay | $24/mo |',
        '| glaze | free |',
        '| kiln | $48/mo |',
        '| **Total** | **$70/mo** |',
      ),
      'sum $70/mo → $72/mo',
    ],
    [table('| Item | Pots |', '| a | 14 |', '| b | 3 |', '| Sum | 18 |'), 'sum 18 → 17'],
    [
      table('| Item | Pots |', '| a | 1,400 |', '| b | 300 |', '| Total | 1,800 |'),
      'sum 1,800 → 1,700',
    ],
    [
      table('| Item | Cost |', '| a | $10.50 |', '| b | $1.25 |', '| Grand total | $12.75 |'),
      'sum $12.75 → $11.75',
    ],
    [
      table('| Item | Cost |', '| a | 24 $ |', '| b | 12 $ |', '| Total | 40 $ |'),
      'sum 40 $ → 36 $',
    ],
    [
      table('| Item | €/month |', '| a | 4 |', '| Subtotal | 4 |', '| b | 5 |', '| Total | 13 |'),
      'sum 13 → 9',
    ],
    [table('| Part | Share |', '| a | 40 % |', '| b | 50 % |'), 'share Share'],
    [
      table('| Part | Percentage |', '| a | 40% |', '| b | 50% |', '| Total | 100% |'),
      'share 100% → 90%',
    ],
    [
      table(
        '| Item | Monthly | Yearly |',
        '| a | $10 | $120 |',
        '| b | $5 | $60 |',
        '| c | $7 | $82 |',
      ),
      'product $82 → $84',
    ],
    [
      table(
        '| Item | Monthly | Yearly |',
        '| a | $10 | $120 |',
        '| b | $5 | $60 |',
        '| Total | $17 | $180 |',
      ),
      'sum $17 → $15',
    ],
    ['Two nodes: 2 × $12 = $25.', 'product $25 → $24'],
    ['It is 14 + 3 = 18 modules.', 'sum 18 modules → 17 modules'],
    ['4 workers * 150 MB = 500 MB', 'product 500 MB → 600 MB'],
    ['On 4 CPUs we run 2 × CPU + 1 = 7 workers.', 'product 7 workers → 9 workers'],
    ['(2 × 4) + 1 = 7 workers', 'product 7 workers → 9 workers'],
    ['We need 10 - 3 = 8 pots.', 'sum 8 → 7'],
    ['It costs $24/month ($280/year).', 'product $280 → $288'],
    ['It costs $24 per month, i.e. $300 per year.', 'product $300 → $288'],
    ['99.5 % allows 7.2 h of downtime a month.', 'share 7.2 h → 3.7 h'],
    ['99.9% means 80 minutes of downtime per month.', 'share 80 minutes → 44 minutes'],
    [table('| Availability | Downtime per year |', '| 99.9 % | 20 h |'), 'share 20 h → 8.8 h'],
    ['We open on Monday, 2026-11-20.', 'date Monday → Friday'],
    ['We open 2026-11-20 (Mon).', 'date Mon → Fri'],
    ['We open on Monday, 20 November 2026.', 'date Monday → Friday'],
    ['We open on Monday, November 20, 2026.', 'date Monday → Friday'],
    ['It ends on 2026-06-31.', 'date 2026-06-31'],
    ['It ends on 2025-02-29.', 'date 2025-02-29'],
    ['It ends on 31 June.', 'date 31 June'],
    ['It ends on June 31, 2026.', 'date June 31, 2026'],
    ['It ends on Feb 30.', 'date Feb 30'],
    ['## Report of 31 November', 'date 31 November'],
    ['There are three hosts:\n\n- a\n- b\n- c\n- d', 'count three → four'],
    ['Take the following 5 steps:\n\n1. a\n2. b\n3. c', 'count 5 → 3'],
    ['Follow the following 5 steps.\n\n1. a\n2. b\n3. c', 'count 5 → 3'],
    ['The stack runs two containers:\n\n- a\n  - nested\n- b\n- c', 'count two → three'],
  ])('%s', (text, expected) => expect(slips(text)).toEqual([expected]));
});

describe('innocent', () => {
  test.each([
    table('| Item | Cost |', '| clay | $24 |', '| glaze | $12 |', '| Total | $36 |'),
    table('| Item | Cost |', '| clay | $24 |', '| glaze | ~$12 |', '| Total | $40 |'),
    table('| Item | Cost |', '| clay | $24 |', '| glaze | |', '| Total | $40 |'),
    table('| Item | Cost |', '| clay | $24 |', '| glaze | €12 |', '| Total | $40 |'),
    table('| Item | Cost |', '| clay | $24/mo |', '| glaze | $12/year |', '| Total | $40/mo |'),
    table('| Item | RAM |', '| a | 512 MB |', '| b | 2 GB |', '| Total | 3 GB |'),
    table('| Item | Port |', '| a | 80 |', '| b | 443 |', '| Total | 2 |'),
    table('| Item | Average |', '| a | 10 |', '| b | 20 |', '| Total | 15 |'),
    table(
      '| Item | Cost |',
      '| a | $3.33 |',
      '| b | $3.33 |',
      '| c | $3.33 |',
      '| Total | $10.00 |',
    ),
    table('| Item | Cost |', '| a | $10.40 |', '| b | $10.40 |', '| Total | $21 |'),
    table('| Item | Pots |', '| a | 3 |', '| b | 4 |', '| Total unique | 5 |'),
    table('| Total | Kind |', '| 3 | a |', '| 4 | b |'),
    table('| Item | Pots |', '| a | 3 |', '| Total | 4 |'),
    table('| Part | CPU |', '| a | 40 % |', '| b | 50 % |'),
    table('| Part | Share |', '| a | 33.3 % |', '| b | 33.3 % |', '| c | 33.3 % |'),
    table('| Plan | Monthly | Yearly |', '| a | $10 | $100 |', '| b | $5 | $50 |'),
    'Two nodes: 2 × $12 = $24.',
    '2 × CPU + 1 = 7 workers',
    'On 2 CPUs or 4 CPUs we run 2 × CPU + 1 = 9.',
    '2 × 512 MB = 1 GB',
    '2 × $12 ≈ $25',
    'limit = 2 * 4',
    'a = 1 + 1',
    '1 + 2 + x = 5',
    '2<sup>5</sup> + 2<sup>4</sup> = 48',
    'PORT = 8000 + 69',
    'version 1.2 - 1.3 = 5 changes',
    '7 / 2 = 3',
    'It costs $24/month or $240/year.',
    'It costs $24/month ($240/year billed annually).',
    'It costs $24/month ($288/year).',
    '99.5 % allows 3.6 h of downtime a month.',
    '99.9% means 43 minutes of downtime per month.',
    '99.9 % of requests take 2 s a day.',
    'We had 99.9 % in May: 20 minutes down in 3 months a year.',
    'We open on Friday, 2026-11-20.',
    'We open 2026-11-20 (Fri).',
    'Backups of 2024-02-29 are kept.',
    'On 2025-31-06 in another style.',
    'The file is kiln-2026-06-31-hot.txt',
    'Version 1.31 June edition',
    'From 30 June to 1 July.',
    'We did it Monday. 2026-11-20 came later.',
    'Formats: 2026-12-31, Wed Jan 2 2030.',
    'It is a way with two stages:\n\n1. a\n2. b\n3. c',
    'There are three hosts:\n\n- a\n- b\n- c',
    'There are at least three hosts:\n\n- a\n- b\n- c\n- d',
    'One of three hosts:\n\n- a\n- b',
    'Two hosts per region:\n\n- a\n- b\n- c',
    'There are three hosts and two kilns:\n\n- a\n- b',
    'There are three hosts.\n\n- a\n- b',
    'Take these three steps:\n\n1. a\n2. b\n\n```sh\nx\n```\n\n3. c',
    'Both of the two options:\n\n1. a\n\ntext\n\n- b\n- c',
    'It takes 2 GB:\n\n- a\n- b\n- c',
    'The version 3 hosts:\n\n- a\n- b',
    '```text\n2 + 2 = 5\n```',
  ])('%s', (text) => expect(slips(text)).toEqual([]));
});

test('a slip tells what it follows from', () => {
  const text = table('| Item | Cost |', '| clay | $24 |', '| glaze | $12 |', '| Total | $38 |');
  const [slip] = slipsOf(readDocument({ file: 'a.md', text }));
  expect(slip?.why).toBe('The rows above make $24 + $12 = $36.');
  expect(slip?.from.map(({ start, end }) => text.slice(start.offset, end.offset))).toEqual([
    '$24',
    '$12',
  ]);
});
