import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const update = 'docker exec shop odoo -d shop -u sale --stop-after-init\n';
const conf = (workers: number) => ({ 'odoo.conf': `[options]\nworkers = ${workers}\n` });

testRule(rule, {
  accept: [
    { name: 'the option', text: 'docker exec shop odoo -u sale --stop-after-init --no-http\n' },
    { name: 'another port', text: 'docker exec shop odoo -p 8169 --stop-after-init\n' },
    { name: 'a threaded server', text: update, beside: conf(0) },
    { name: 'a container of its own', text: 'docker compose run odoo odoo --stop-after-init\n' },
    { name: 'options that nobody sees', text: 'docker exec shop odoo --stop-after-init $A\n' },
    { name: 'no update', text: 'docker exec shop odoo scaffold shop /mnt\n' },
  ],
  reject: [
    {
      name: 'an update, where workers are not known',
      text: update,
      found: ['1:18-1:22 This `odoo` asks for the port that the running one has.'],
    },
    {
      name: 'an update beside workers',
      text: update,
      beside: conf(2),
      found: ['1:18-1:22 This `odoo` asks for the port that the running one has.'],
    },
    {
      name: 'an update through the entrypoint',
      text: 'docker compose exec odoo /entrypoint.sh odoo -u all --stop-after-init\n',
      found: ['1:41-1:45 This `odoo` asks for the port that the running one has.'],
    },
  ],
});

test('is an error only where workers are known, and offers the option', () => {
  const of = (beside = {}) =>
    lintTexts({ 'job.sh': update, ...beside }, { only: [rule.id] }).findings[0];
  expect(of()?.severity).toBe('warning');
  expect(of(conf(2))?.severity).toBe('error');
  expect(of()?.fixes).toMatchObject([
    { edits: [{ text: ' --no-http', span: { start: { line: 1, column: 56 } } }] },
  ]);
});
