import { loadStack } from '@stackwright/schema';
import { expect, test } from 'vitest';
import { assertClean, createTemplates } from '../../template/index.ts';
import { templates } from '../../templates.gen.ts';
import { renderer } from './renderer.ts';

const STACK = `
stack: bookshop
version: 1
hosts: { shop: { address: 192.0.2.10 } }
edges: { shop: { container: counter } }
environments: { production: { host: shop, odoo: { domain: books.example.com, database: odoo } } }
odoo: { series: "18.0" }
databases: { main: { version: 16, databases: { odoo: {} } } }
`;

function render(text: string) {
  const stack = loadStack(text, 'stack.yaml');
  if (!stack.ok) throw new Error(JSON.stringify(stack.findings));
  const input = { stack: stack.value, templates: createTemplates(templates), serials: new Map() };
  return renderer.render(input);
}

test('rotates the logs of vhosts, and has the edge open them anew', () => {
  const [artefact] = render(STACK);
  const text = artefact?.text ?? '';
  assertClean(text);
  expect(artefact?.path).toBe('shop/edge/logrotate.conf');
  expect(text).toContain(
    '/var/lib/docker/volumes/bookshop-edge_logs/_data/*.access.log /var/lib/docker/volumes/bookshop-edge_logs/_data/*.error.log {\n',
  );
  expect(text).toContain('    rotate 30\n');
  expect(text).toContain('docker exec counter nginx -s reopen');
});

test('keeps logs as long as the policy says', () => {
  expect(render(`${STACK}policies: { logs: 12mo }\n`)[0]?.text).toContain('    rotate 366\n');
});
