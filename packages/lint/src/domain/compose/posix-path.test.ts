import { expect, test } from 'vitest';
import { resolvePosix } from './posix-path.ts';

test.each([
  ['compose.yaml', './odoo.conf', 'odoo.conf'],
  ['shop/compose.yaml', './config/odoo.conf', 'shop/config/odoo.conf'],
  ['shop/deploy/compose.yaml', '../odoo.conf', 'shop/odoo.conf'],
  ['compose.yaml', '../../odoo.conf', '../../odoo.conf'],
  ['../compose.yaml', '../odoo.conf', '../../odoo.conf'],
  ['/srv/compose.yaml', './odoo.conf', '/srv/odoo.conf'],
  ['shop/compose.yaml', '/etc/odoo.conf', '/etc/odoo.conf'],
])('from %s, %s is %s', (file, path, resolved) => {
  expect(resolvePosix(file, path)).toBe(resolved);
});
