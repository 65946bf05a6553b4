import { expect, test } from 'vitest';
import { kindOf, mayBeLinted } from './engine/classify.ts';
import { isDay } from './engine/day.ts';
import { matchesGlob } from './engine/glob.ts';
import { unknownRules } from './engine/known-rules.ts';
import { rules } from './rules.gen.ts';
import { sentence } from './engine/sentence.ts';
import { isOverride, isTest, isTrial, isTrialText } from './engine/trial-file.ts';
import { compareVersions } from './engine/versions.ts';

test.each([
  ['a.conf', '*.conf', true],
  ['deploy/a.conf', '*.conf', true],
  ['deploy/a.conf', './*.conf', false],
  ['deploy/a.conf', 'deploy/*.conf', true],
  ['deploy/x/a.conf', 'deploy/*.conf', false],
  ['deploy/x/a.conf', 'deploy/**/*.conf', true],
  ['deploy/a.conf', 'deploy/**/*.conf', true],
  ['deploy/a.conf', 'deploy/**', true],
  ['deploy', 'deploy/**', false],
  ['a.yml', '*.{yaml,yml}', true],
  ['a.yaml', '*.{yaml,yml}', true],
  ['a.yXml', '*.{yaml,yml}', false],
  ['axconf', 'a.conf', false],
  ['a1', 'a?', true],
  ['a(1)[b]+', 'a(1)[b]+', true],
  ['a,b', 'a,b', true],
])('%s matches %s: %s', (path, glob, matches) => {
  expect(matchesGlob(path, glob)).toBe(matches);
});

test.each([
  ['compose.yaml', '', 'compose'],
  ['deploy/docker-compose.yml', '', 'compose'],
  ['docker-compose.prod.yml', '', 'compose'],
  ['compose.override.yaml', '', 'compose'],
  ['docker-compose_dev.yml', '', 'compose'],
  ['composer.yaml', '', undefined],
  ['deploy/docker-stack.yml', '', 'compose'],
  ['docker-stack.prod.yaml', '', 'compose'],
  ['notes', '# Shop\n\nPut this there:\n\n```ini\n[options]\ndb_host = db\n```\n', undefined],
  ['notes', '# Shop\n\nPut this there:\n\n[options]\ndb_host = db\n', undefined],
  ['notes', '# Shop\n[options]\ndb_host = db\n```\n', undefined],
  ['settings', '; the shop\n\n[options]\ndb_host = db\n', 'odoo-conf'],
  ['shop.conf', 'workers = 2\n[options]\ndb_host = db\n', 'odoo-conf'],
  ['odoo-10.0.conf.orig', '[options]\nworkers = 2\n', undefined],
  ['odoo.conf.bak', '[options]\nworkers = 2\n', undefined],
  ['nginx/odoo.conf.dist', 'server {\n}\n', undefined],
  ['nginx/template.conf', 'server {\n  root /srv/{SITE_NAME}/public;\n}\n', undefined],
  ['nginx/site.conf', 'server {\n  location ~ ^/[A-Z]{2}/ { return 404; }\n}\n', 'nginx'],
  ['docs/values.yaml', 'services:\n', undefined],
  ['nginx.conf', '', 'nginx'],
  ['nginx/conf.d/shop.conf', '', 'nginx'],
  ['/etc/nginx/sites-available/shop', '', 'nginx'],
  ['shop.conf', 'upstream odoo {\n}\nserver {\nlisten 80;\n', 'nginx'],
  ['shop.conf', 'location ~ \\.php$ {\ndeny all; # all\n', 'nginx'],
  ['odoo.conf', '', 'odoo-conf'],
  ['config/odoo-dev.conf', '', 'odoo-conf'],
  ['shop.odoo.conf', '', 'odoo-conf'],
  ['.odoorc', '', 'odoo-conf'],
  ['shop.conf', '; Odoo\n[options]\nworkers = 2\n', 'odoo-conf'],
  ['conf.d/erp.conf', '[options]\naddons_path = /mnt/a\n', 'odoo-conf'],
  ['nginx/odoo.conf', '[options]\n', 'odoo-conf'],
  ['conf.d/odoo.conf', '# site\nserver {\n', 'nginx'],
  ['compose.yaml', 'services:\n{{ range .Shops }}\n  shop: {}\n{{ end }}\n', undefined],
  ['compose.yaml', 'services:\n  shop:\n    hostname: "{{.Node.Hostname}}"\n', 'compose'],
  ['akka/shop.conf', 'http {\n  server {\n    interface = "0.0.0.0"\n  }\n}\n', undefined],
  ['supervisor/odoo-demo.conf', '[program:odoo-demo]\ncommand=odoo\n', undefined],
  ['service/nginx.conf', '[program:nginx]\ncommand=nginx\n', undefined],
  ['filter.d/odoo-login.conf', '[Definition]\nfailregex = login failed\n', undefined],
  ['etc/pacman.conf', '[options]\nHoldPkg = pacman\n', undefined],
  ['php.ini', '[PHP]\n', undefined],
  ['example.com.zone', '', 'zone'],
  ['db.example.com', '$TTL 1h\n', 'zone'],
  ['db.example.com', '@ IN SOA ns1 hostmaster (\n', 'zone'],
  ['db.config.js', 'export {}\n', undefined],
  ['db.sqlite3', '', undefined],
  ['db.zones.py', '$TTL 1h\n', undefined],
  ['apache/sites-available/shop.conf', '<VirtualHost *:80>\n', undefined],
  ['sites-enabled/shop.example.com', 'server {\n', 'nginx'],
  ['conf.d/php.conf', 'memory = 1\n', undefined],
  ['nginx/README.md', '', undefined],
  ['nginx/site.conf.j2', 'server {\n', undefined],
  ['Dockerfile.j2', '', undefined],
  ['nginx/json.conf', `server {\n  return 200 '{"a":{"b":1}}';\n}\n`, 'nginx'],
  ['nginx/snippets/tls.conf', '', 'nginx'],
  ['nginx.conf.template', 'server {\n', 'nginx'],
  ['roles/nginx/files/shop.conf', 'server { {{ names }} }\n', undefined],
  ['crontab.py', 'import os\n', undefined],
  ['crontab', '', 'crontab'],
  ['etc/cron.d/backup', '', 'crontab'],
  ['etc/cron.d/backup.disabled', '0 2 * * * root x\n', undefined],
  ['etc/cron.d/backup', '#!/bin/sh\n', 'shell'],
  ['expire.cron', '#!/usr/bin/perl\n', undefined],
  ['backup.cron', '', 'crontab'],
  ['backup.sh', '', 'shell'],
  ['bin/backup', '#!/usr/bin/env bash\n', 'shell'],
  ['bin/backup', '#!/usr/bin/env -S bash -e\n', 'shell'],
  ['bin/backup', '#!/usr/bin/env python3\n', undefined],
  ['bin/fish', '#!/usr/bin/fish\n', undefined],
  ['Dockerfile', '', 'dockerfile'],
  ['web/Dockerfile.dev', '', 'dockerfile'],
  ['Dockerfile-nginx', '', 'dockerfile'],
  ['Dockerfile-slim.template', '', undefined],
  ['vhosts/shop.example.com', 'server {\n', 'nginx'],
  ['zones/example.com', '$TTL 1h\n', 'zone'],
  ['shop.conf', '# {{ ours }}\nserver {\n', 'nginx'],
  ['conf.d/20-database.conf', '[options]\ndb_host = $PGHOST\n', undefined],
  ['etc/odoo.conf', '[options]\ndb_host = $PGHOST\n', 'odoo-conf'],
  ['README.md', 'server {\n', undefined],
])('%s with %j is %s', (path, text, kind) => {
  expect(kindOf(path, text)).toBe(kind);
  if (kind !== undefined) expect(mayBeLinted(path)).toBe(true);
});

test.each([
  ['1.25.1', '1.25.1', 0],
  ['1.25', '1.25.0', 0],
  ['1.9.0', '1.25.1', -1],
  ['18.0', '9.0', 1],
])('version %s against %s', (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order);
});

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2100-02-29', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-4-1', false],
])('%s is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

test.each([
  ['the file ends', 'The file ends.'],
  ['workers = 2 is odd', 'workers = 2 is odd.'],
  ['Done.', 'Done.'],
])('%s', (text, whole) => {
  expect(sentence(text)).toBe(whole);
});

test('an unknown rule is told with the one that was meant', () => {
  expect(unknownRules(['known-odo-option', 'parsable-file', 'x'], rules)).toEqual([
    { id: 'known-odo-option', guess: 'known-odoo-option' },
    { id: 'x', guess: undefined },
  ]);
});

test.each([
  ['compose.yaml', false],
  ['docker-compose.prod.yml', false],
  ['deploy/compose.yaml', false],
  ['.devcontainer/docker-compose.yml', true],
  ['compose.dev.yaml', true],
  ['tests/compose.yaml', true],
  ['latest/compose.yaml', false],
  ['dev-postgres/compose.yaml', true],
  ['compose.override.yaml', false],
  ['examples/compose.yaml', true],
  ['devcontainer-example/compose.yaml', true],
  ['compose.override.example.yaml', true],
  ['odoo.conf.sample', true],
  ['sites/shop.example.com.conf', false],
  ['example.com.conf', false],
  ['rootfs/usr/local/etc/odoo.conf', false],
])('%s is for trying things out: %s', (file, is) => {
  expect(isTrial(file)).toBe(is);
});

test.each([
  ['tests/restore.sh', true],
  ['.devcontainer/start.sh', true],
  ['ops/restore-test.sh', false],
  ['latest/restore.sh', false],
])('%s lies in a folder of tests: %s', (file, is) => {
  expect(isTest(file)).toBe(is);
});

test.each([
  ['docker-compose.override.yml', true],
  ['overrides/compose.https.yaml', false],
])('%s is laid over another: %s', (file, is) => {
  expect(isOverride(file)).toBe(is);
});

test.each([
  ['    command: python3 -m debugpy --listen 5678 odoo', true],
  ['    image: mailhog/mailhog', true],
  ['      - ./tests/odoo.conf:/etc/odoo/odoo.conf', true],
  ['    # image: mailhog/mailhog', false],
  ['      - ./latests/a:/a', false],
])('%s is of somebody who develops: %s', (text, is) => {
  expect(isTrialText(`services:\n  shop:\n${text}\n`)).toBe(is);
});
