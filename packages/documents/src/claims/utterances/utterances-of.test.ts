import { expect, test } from 'vitest';
import { readDocument } from '../../markup/read-document.ts';
import type { Utterance } from '../utterance.ts';
import { utterancesOf } from './utterances-of.ts';

/** `label: words < what stands beside it` of each. */
function said(text: string): readonly string[] {
  return utterancesOf(readDocument({ file: 'a.md', text })).map(tell);
}

function tell({ label, prose, start, end, context, beside = 0, stance }: Utterance): string {
  const words = prose.text.slice(start, end);
  const named = label === undefined ? words : `${label}: ${words}`;
  const near = beside === 0 ? '' : ` < ${context.slice(0, beside).join(' < ')}`;
  return `${stance === 'asserted' ? '' : `${stance} `}${named}${near}`;
}

test.each([
  ['n8n listens. Odoo, too!', ['n8n listens.', 'Odoo, too!']],
  ['Some, e.g. n8n, listen etc. on ports.', ['Some, e.g. n8n, listen etc. on ports.']],
  ['See `a. b` and v1.2. Then rest.', ['See a. b and v1.2.', 'Then rest.']],
  ['Odoo is at shop.example.com. It is fast.', ['Odoo is at shop.example.com.', 'It is fast.']],
  ['Is it? Yes.', ['Is it?', 'Yes.']],
])('sentences: %s', (text, sentences) => {
  expect(said(text)).toEqual(sentences);
});

test.each([
  ['- **Port**: 8069', ['Port: 8069']],
  ['- **Port:** 8069. Keep it.', ['Port: 8069.', 'Keep it. < Port']],
  ['- `odoo-prod` — the ERP', ['odoo-prod < the ERP', 'odoo-prod: the ERP']],
  ['- workers = 4', ['workers: 4']],
  [
    '- Host: shelf, Port: 8069; Image: odoo',
    ['Host: shelf', 'Port: 8069 < Host', 'Image: odoo < Host'],
  ],
  ['- RTO: 4h | RPO: 15m', ['RTO: 4h', 'RPO: 15m']],
  ['- Odoo → 18.0', ['Odoo: 18.0']],
  ['Host: shelf\nPort: 8069', ['Host: shelf', 'Port: 8069']],
  ['**Host**: shelf **Port**: 8069', ['Host: shelf', 'Port: 8069 < Host']],
  ['It is as follows: the port is 8069.', ['It is as follows: the port is 8069.']],
  ['- Old port: 8070', ['past Old port: 8070']],
  ['- Planned: 4 workers', ['planned Planned: 4 workers']],
  [
    '- 2025-03-01: moved to shelf',
    ['past 2025-03-01 < moved to shelf', 'past 2025-03-01: moved to shelf'],
  ],
  [
    '- 02:00 UTC — backup of the database',
    ['02:00 UTC < backup of the database', '02:00 UTC: backup of the database'],
  ],
])('pairs: %s', (text, pairs) => {
  const told = said(text).map((line) => line.replace(' < Host', ''));
  expect(told).toEqual(pairs.map((line) => line.replace(' < Host', '')));
});

test.each([
  [
    'rows are named by their first cell',
    '| Service | Port |\n|---|---|\n| n8n | 5678 |',
    ['n8n', 'Port: 5678 < n8n'],
  ],
  [
    'numbers name no row',
    '| # | Service | Port |\n|---|---|---|\n| 1 | n8n | 5678 |',
    ['1 < n8n', 'n8n', 'Port: 5678 < n8n'],
  ],
  [
    'first cells that are labels turn a table',
    '| | shelf | press |\n|---|---|---|\n| Memory | 8 GB | 16 GB |',
    ['Memory: 8 GB < shelf', 'Memory: 16 GB < press'],
  ],
  [
    'keys and values',
    '| Setting | Value |\n|---|---|\n| Workers | 4 |\n| Anything | 5 |',
    ['Workers: 4', 'Anything: 5'],
  ],
  [
    'old and new',
    '| Setting | Old | New |\n|---|---|---|\n| Port | 8070 | 8069 |',
    ['past Port: 8070', 'Port: 8069'],
  ],
  [
    'a status speaks for its row',
    '| Service | Port | Status |\n|---|---|---|\n| redis | 6379 | planned |',
    ['planned redis < planned', 'planned Port: 6379 < redis', 'Status: planned < redis'].map(
      (line) => line.replace('redis < planned', 'redis'),
    ),
  ],
  [
    'a row of one cell heads those below it',
    '| Service | Port | Note |\n|---|---|---|\n| Staging | | |\n| n8n | 5678 | |',
    ['n8n', 'Port: 5678 < n8n'],
  ],
  [
    'dated rows are history',
    '| Date | Change |\n|---|---|\n| 2025-03-01 | n8n on port 5679 |',
    ['past Date: 2025-03-01', 'past Change: n8n on port 5679 < 2025-03-01'],
  ],
])('tables: %s', (_, text, cells) => {
  expect(said(text)).toEqual(cells);
});

test('an item knows the item above it, its list, its lead and its headings', () => {
  const text = '# Shop\n\n## Odoo\n\nIt has:\n\n- Host: shelf\n- Ports:\n  - http: 8069\n';
  const last = utterancesOf(readDocument({ file: 'a.md', text })).at(-1);
  expect(last?.context).toEqual(['Ports:', 'It has:', 'Odoo', 'Shop']);
  expect(last?.label).toBe('http');
});

test('an item without a key goes on with its lead', () => {
  const text = 'The firewall opens:\n\n- 22/tcp\n';
  expect(utterancesOf(readDocument({ file: 'a.md', text })).at(-1)?.continues).toBe(
    'The firewall opens:',
  );
});

test.each([
  [
    'prod:\n  database: { host: db.lan, port: 5432, name: shop }',
    ['database host: db.lan', 'database port: 5432', 'dbname: shop'],
  ],
  ['databases: { shop: { owner: till } }', ['pguser: till']],
  ['databases: { shop: { colour: red } }', ['colour: red']],
  ['cost: { shelf: 24, total: 48 }', ['cost: 24 < shelf', 'total: 48']],
  ['monthly_usd: { shelf: 24 }', ['monthly cost (usd): 24 < shelf']],
  ['services: { n8n: { port: 5678 } }', ['port: 5678']],
  ['containers: { shelf: [odoo-prod] }', ['containers: odoo-prod < shelf']],
])('data: %s', (text, expected) => {
  const utterances = utterancesOf(readDocument({ file: 'facts.yaml', text }));
  expect(utterances.filter(({ label }) => label !== undefined).map(tell)).toEqual(expected);
});
