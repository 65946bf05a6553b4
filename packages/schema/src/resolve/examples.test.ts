import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stackOf, workloadOf } from './testing/bookshop.ts';

test.each([
  ['minimal', ['main/production']],
  ['editions', ['shelf/production']],
  ['blue-green', ['shelf/production']],
])('the example %s loads', (name, folders) => {
  const url = new URL(`../../../../examples/${name}/stack.yaml`, import.meta.url);
  expect(stackOf(readFileSync(url, 'utf8')).deployments.map(({ folder }) => folder)).toEqual(
    folders,
  );
});

test('the example of editions: ports, databases and names of each', () => {
  const url = new URL('../../../../examples/editions/stack.yaml', import.meta.url);
  const [deployment] = stackOf(readFileSync(url, 'utf8')).deployments;
  expect(
    deployment?.odoos.map(({ id, httpPort, websocketPort, database, configFile }) => [
      id,
      httpPort,
      websocketPort,
      database.name,
      configFile,
    ]),
  ).toEqual([
    ['accounting', 8073, 8083, 'odoo_accounting', 'odoo-accounting.conf'],
    ['core', 8069, 8072, 'odoo_core', 'odoo-core.conf'],
    ['marketing', 8070, 8082, 'odoo_marketing', 'odoo-marketing.conf'],
  ]);
});

test('the example of blue and green: one serves, the other waits', () => {
  const url = new URL('../../../../examples/blue-green/stack.yaml', import.meta.url);
  const stack = stackOf(readFileSync(url, 'utf8'));
  expect(workloadOf(stack, 'odoo-production-blue').profiles).toEqual([]);
  expect(workloadOf(stack, 'odoo-production-green').profiles).toEqual(['idle-slot']);
  expect(stack.edges[0]?.vhosts[0]?.answer).toMatchObject({
    activeSlot: 'odoo-production-blue',
    http: { container: 'odoo-production-blue' },
  });
});
