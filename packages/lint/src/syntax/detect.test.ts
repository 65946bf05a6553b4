import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crontabKind, detectSyntax } from './detect.ts';
import type { SyntaxId } from './detect.ts';

const SERVER = '# site\nserver {\n  listen 80;\n}\n';
const PARTS = 'add_header X-Frame-Options DENY always;\n';
const ODOO = '[options]\naddons_path = /mnt/a\n';
const COMPOSE = 'services:\n  web:\n    image: odoo:18\n';
const ZONE = '$TTL 3600\n@ IN SOA ns1 admin ( 1 2 3 4 5 )\n';

test.each<[string, string, SyntaxId | undefined]>([
  ['docker-compose.yml', '', 'compose'],
  ['docker-compose.prod.yaml', '', 'compose'],
  ['deploy/compose.yaml', '', 'compose'],
  ['compose-staging.yml', '', 'compose'],
  ['stack/prod.yml', COMPOSE, 'compose'],
  [
    '.github/workflows/ci.yml',
    'jobs:\n  test:\n    services:\n      db:\n        image: postgres\n',
    undefined,
  ],
  ['values.yaml', 'services:\n  - a\n', undefined],
  ['nginx.conf', '', 'nginx'],
  ['docker/nginx/default.conf', SERVER, 'nginx'],
  ['conf.d/odoo.conf', SERVER, 'nginx'],
  ['nginx/sites-enabled/erp.example.com', SERVER, 'nginx'],
  ['nginx/snippets/headers.conf', PARTS, 'nginx'],
  ['templates/default.conf.template', SERVER, 'nginx'],
  ['conf.d/apache.conf', '<VirtualHost *:80>\nServerName a\n</VirtualHost>\n', undefined],
  ['nginx/site.conf.j2', SERVER, undefined],
  ['nginx/site.conf', 'server {\n  server_name {{ domain }};\n}\n', undefined],
  ['nginx/json.conf', `server {\n  return 200 '{"a":{"b":1}}';\n}\n`, 'nginx'],
  ['odoo.conf', '', 'odoo-conf'],
  ['config/odoo-server.conf', ODOO, 'odoo-conf'],
  ['.odoorc', ODOO, 'odoo-conf'],
  ['prod.odoo.conf', ODOO, 'odoo-conf'],
  ['conf/server.conf', ODOO, 'odoo-conf'],
  ['nginx/odoo.conf', ODOO, 'odoo-conf'],
  ['etc/pacman.conf', '[options]\nHoldPkg = pacman\n', undefined],
  ['zones/example.com.zone', '', 'zone'],
  ['dns/db.example.com', ZONE, 'zone'],
  ['bind/example.com', ZONE, 'zone'],
  ['db.sqlite3', '', undefined],
  ['rails/db.schema.rb', 'create_table\n', undefined],
  ['crontab', '', 'crontab'],
  ['etc/cron.d/backup', '', 'crontab'],
  ['etc/cron.d/backup.disabled', '0 2 * * * root x\n', undefined],
  ['backup.cron', '', 'crontab'],
  ['Dockerfile', '', 'dockerfile'],
  ['docker/Dockerfile.prod', '', 'dockerfile'],
  ['odoo.Dockerfile', '', 'dockerfile'],
  ['odoo.dockerfile', '', 'dockerfile'],
  ['scripts/backup.sh', '', 'shell'],
  ['scripts/backup', '#!/usr/bin/env bash\necho\n', 'shell'],
  ['entrypoint', '#!/bin/sh -e\n', 'shell'],
  ['etc/cron.d/backup', '#!/bin/sh\n', 'shell'],
  ['expire.cron', '#!/usr/bin/perl\n', undefined],
  ['manage', '#!/usr/bin/env python3\n', undefined],
  ['fish', '#!/usr/bin/fish\n', undefined],
  ['docs/nginx.md', SERVER, undefined],
  ['README.md', '#!/bin/sh\n', undefined],
  ['app.py', ODOO, undefined],
  ['LICENSE', 'MIT License\n', undefined],
])('%s is %s', (path, text, expected) => {
  expect(detectSyntax(path, text)).toBe(expected);
});

test.each([
  ['etc/crontab', 'system'],
  ['etc/cron.d/backup', 'system'],
  ['crontab', 'user'],
  ['ops/backup.cron', 'user'],
])('%s is a crontab of the kind %s', (path, expected) => {
  expect(crontabKind(path)).toBe(expected);
});

test('a text alone never makes a document or a source file ours', () => {
  const texts = fc.constantFrom(SERVER, PARTS, ODOO, COMPOSE, ZONE, '#!/bin/sh\n');
  const ends = fc.constantFrom('md', 'py', 'json', 'txt', 'xml');
  fc.assert(
    fc.property(texts, ends, (text, end) => {
      expect(detectSyntax(`docs/page.${end}`, text)).toBeUndefined();
    }),
  );
});
