import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../../subject/attributes.ts';
import type { Attribute } from '../../subject/attributes.ts';
import { codeClaimsIn, fenced } from '../../testing/claims/code-claims-in.ts';

const language = fc.constantFrom(
  '',
  'bash',
  'console',
  'yaml',
  'json',
  'toml',
  'nginx',
  'ini',
  'env',
  'zone',
  'cron',
  'sql',
  'ssh-config',
  'mermaid',
  'text',
  'python',
);
const piece = fc.constantFrom(
  'ssh ',
  'root@',
  '192.0.2.20',
  'docker exec -it ',
  'odoo-prod',
  'odoo-web',
  ' psql -h ',
  'db-ledger.example.net',
  ' -p 5432',
  ' -U shop',
  ' -d shop',
  'curl http://',
  'localhost',
  ':8069',
  '/web/health',
  'services:\n',
  '  n8n:\n',
  '    image: n8nio/n8n:1\n',
  '    ports: ["1:2"]\n',
  'server { ',
  'server_name n8n.example.com; ',
  'proxy_pass http://n8n-prod:5678;',
  ' }',
  '[options]\n',
  'workers = 4\n',
  'db_host = db\n',
  'DB_HOST=',
  '$X',
  '<ip>',
  '"',
  "'",
  '`',
  '\\',
  '\n',
  ' ',
  '# bad\n',
  '|',
  '+-----+',
  '┌──┐',
  '│',
  '└──┘',
  '-->',
  'A["Odoo :8070"]',
  'graph LR\n',
  'subgraph x\n',
  'end\n',
  '├── ',
  'shop IN A 10.1.1.1\n',
  '0 2 * * * backup\n',
  'SELECT total_time FROM pg_stat_statements;',
  '\\c shop\n',
  'postgresql://a:b@c:1/d',
  '<<EOF\n',
  'EOF\n',
  '\t',
  '\r\n',
  'é',
  '💥',
);
const code = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

test('nothing makes it throw, and a claim says what stands at its place', () => {
  fc.assert(
    fc.property(language, code, (tag, text) => {
      const document = fenced(tag, text);
      let last = 0;
      for (const { span, text: said, value, attribute, subject } of codeClaimsIn(document)) {
        const { start, end } = { start: span.start.offset, end: span.end.offset };
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(document.length);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(document.slice(start, end).replaceAll('\r', '')).toBe(said.replaceAll('\r', ''));
        const { subjects }: Attribute = ATTRIBUTES[attribute];
        if (subject !== undefined) expect(['edge', ...subjects]).toContain(subject.kind);
        expect(value.kind).not.toBe('');
        last = start;
      }
    }),
    { numRuns: 1500 },
  );
});

test('a password of an URL is in no claim', () => {
  const password = ['pa', 'ss', 'word'].join('');
  const url = `postgresql://shop:${password}@db-ledger.example.net:25060/shop`;
  const texts = [
    `psql "${url}"`,
    `DATABASE_URL=${url}`,
    `export DATABASE_URL='${url}'`,
    `url: ${url}`,
    `PGPASSWORD=${password} psql -h db-ledger.example.net -d shop`,
  ];
  for (const tag of ['bash', 'env', 'yaml', 'python', ''])
    for (const text of texts)
      for (const claim of codeClaimsIn(fenced(tag, text)))
        expect(JSON.stringify(claim)).not.toContain(password);
});

test.each([
  ['one long line of words', 'text', 'odoo-prod :8069 '.repeat(8000)],
  ['many comments', 'bash', '# odoo\ndocker logs odoo-web # bad\n'.repeat(3000)],
  ['many pipes', 'text', '+---+\n' + '| a '.repeat(20_000)],
  ['many quotes', 'mermaid', 'graph LR\n' + 'A["'.repeat(20_000)],
  ['many arrows', 'mermaid', 'graph LR\n' + 'A -- '.repeat(20_000)],
  ['many names', 'sql', 'GRANT a TO '.repeat(10_000)],
  ['many dots', 'zone', `${'a.'.repeat(50_000)} IN A 1.2.3.4`],
  ['many braces', 'nginx', 'server { '.repeat(10_000)],
])('%s takes no more than linear time, so it ends', (_, tag, text) => {
  expect(codeClaimsIn(fenced(tag, text))).toBeInstanceOf(Array);
});
