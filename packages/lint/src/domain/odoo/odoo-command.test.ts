import { expect, test } from 'vitest';
import { hasOption, hidesOptions, odooExecOf } from './odoo-command.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';
import { readShell } from '@stackwright/syntax/shell';

function read(text: string) {
  return shellCalls(readShell({ file: 'job.sh', text }))
    .map(odooExecOf)
    .find((exec) => exec !== undefined);
}

test.each([
  ['docker exec shop odoo -u all', 'shop'],
  ['sudo docker exec -it -e A=b --user odoo shop odoo', 'shop'],
  ['docker-compose -f a.yaml exec -T web odoo-bin shell', 'web'],
  ['docker compose --profile x exec web /opt/odoo/odoo-bin', 'web'],
  [`docker exec shop sh -c 'cd /mnt && odoo -u all'`, 'shop'],
])('%s runs Odoo in %s', (text, target) => {
  expect(read(text)?.target.value).toBe(target);
});

test.each([
  'docker run odoo odoo',
  'docker exec shop echo odoo',
  'docker exec odoo',
  'odoo -u all',
  'docker exec',
  'docker exec -it',
  'docker compose run web odoo',
])('%s starts no Odoo beside another', (text) => {
  expect(read(text)).toBeUndefined();
});

test('options are told from their values', () => {
  const args = read('docker exec shop odoo -d shop --update=sale')?.args ?? [];
  expect(hasOption(args, '-u', '--update')).toBe(true);
  expect(hasOption(args, '--up')).toBe(false);
  expect(hidesOptions(read('docker exec shop odoo -d "$DB"')?.args ?? [])).toBe(false);
  expect(hidesOptions(read('docker exec shop odoo -d shop $MORE')?.args ?? [])).toBe(true);
});
