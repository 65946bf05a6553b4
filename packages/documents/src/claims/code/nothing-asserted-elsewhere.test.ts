import { expect, test } from 'vitest';
import { codeClaimsIn, fenced } from '../../testing/claims/code-claims-in.ts';

/** Code of a document about the bookshop that asserts nothing of it. */
test.each<readonly [string, string, string, string]>([
  [
    'Compose with variables',
    'yaml',
    '',
    `services:
  odoo:
    image: "odoo:\${TAG:-18.0}"
    ports: ["\${PORT}:8069"]`,
  ],
  [
    'a workflow',
    'yaml',
    '',
    `jobs:
  deploy:
    runs-on: ubuntu-latest
    env: { HOST_NAME: x, N8N: y }`,
  ],
  [
    'an OpenAPI text',
    'yaml',
    '',
    'paths: { /web/health: { get: { responses: { "200": { description: ok } } } } }',
  ],
  [
    'a package.json',
    'json',
    '',
    '{ "name": "labels", "version": "1.2.3", "scripts": { "start": "node index.js" } }',
  ],
  ['an answer', 'json', '', '{"jsonrpc": "2.0", "result": {"uid": 2, "db": "library"}}'],
  [
    'a config of another program',
    'ini',
    '',
    `[server]
http_port = 3000
root_url = http://localhost:3000`,
  ],
  [
    'options that are off',
    'ini',
    '',
    `[options]
db_host = False
db_port = False
admin_passwd = None`,
  ],
  [
    'placeholders',
    'ini',
    '',
    `[options]
db_host = $DB_HOST
db_user = <user>
db_name = your_database`,
  ],
  [
    '.env with blanks',
    'env',
    '',
    `N8N_HOST=
DB_POSTGRESDB_HOST=\${DB_HOST}
N8N_PORT=<port>`,
  ],
  [
    'variables of others',
    'env',
    '',
    `REDIS_HOST=cache
LOG_LEVEL=info
ODOO_RC=/etc/odoo/odoo.conf`,
  ],
  [
    'secrets',
    'env',
    '',
    `N8N_ENCRYPTION_KEY=abcdef
SUPERSET_SECRET_KEY=ghijkl`,
  ],
  ['a default vhost', 'nginx', '', 'server { server_name _; return 444; }'],
  [
    'a variable in the way',
    'nginx',
    '',
    'location / { set $target http://n8n:5678; proxy_pass $target; }',
  ],
  ['records of others', 'zone', '', 'shop.bookshop.dev. 300 IN A 10.1.2.3'],
  [
    'cron of others',
    'cron',
    '',
    `0 5 * * 1 certbot renew --quiet
*/5 * * * * /usr/local/bin/heartbeat`,
  ],
  [
    'SQL of the application',
    'sql',
    '',
    `SELECT name FROM res_partner WHERE id = 4;
UPDATE ir_config_parameter SET value = 'x' WHERE key = 'web.base.url';`,
  ],
  ['a language that claims nothing', 'python', '', 'requests.get("http://odoo-web:1234")'],
  [
    'a diff',
    'diff',
    '',
    `-    image: odoo:17.0
+    image: odoo:18.0`,
  ],
  [
    'Dockerfile',
    'dockerfile',
    '',
    `FROM odoo:17.0
EXPOSE 1234`,
  ],
  [
    'a graph of others',
    'mermaid',
    '',
    `graph LR
  A[Client :1234] --> B[Gateway :4321]`,
  ],
  [
    'a graph of steps',
    'mermaid',
    '',
    `graph TD
  A[Pull request] --> B[Review] --> C[Merge to main]`,
  ],
  [
    'a tree of files',
    'text',
    '',
    `addons/
├── bookshop_base/
│   ├── __manifest__.py
│   └── models/book.py
└── README.md`,
  ],
  [
    'a stack trace',
    'text',
    '',
    `Traceback (most recent call last):
  File "/usr/lib/python3/odoo/http.py", line 1234, in _serve_db`,
  ],
  [
    'code of tomorrow',
    'yaml',
    '## Roadmap',
    'services: { n8n: { image: "n8nio/n8n:9", container_name: n8n-9 } }',
  ],
  [
    'an example',
    'nginx',
    `## Vhosts

For example:`,
    'server { server_name n8n.example.com; location / { proxy_pass http://n8n-prod:9999; } }',
  ],
  [
    "somebody's default",
    'ini',
    `## odoo.conf

The upstream default is:`,
    `[options]
workers = 0`,
  ],
  ['a fence that judges', 'bash title="wrong"', '## Restarts', 'docker restart odoo-web'],
  [
    'a retired section',
    'yaml',
    '## Deprecated: n8n 0.x',
    'services: { n8n: { image: "n8nio/n8n:0.2", container_name: n8n_old } }',
  ],
])('%s', (_, language, before, code) => {
  const asserted = codeClaimsIn(fenced(language, code, before)).filter(
    ({ stance, sure }) => stance === 'asserted' && sure !== 'guess',
  );
  expect(asserted).toEqual([]);
});
