import { expect, test } from 'vitest';
import { showValue } from '../testing/show-value.ts';
import { readValue } from './read-value.ts';
import type { ValueKind } from './value.ts';

test.each<
  readonly [text: string, kinds: readonly ValueKind[], unit: string | undefined, shown: string]
>([
  ['4', ['count'], undefined, 'count 4'],
  ['four', ['count'], undefined, 'count 4'],
  ['4 vCPU', ['count'], undefined, 'count 4'],
  ['~20', ['count'], undefined, 'count 20'],
  ['2048M', ['size'], undefined, 'size 2147483648'],
  ['15m', ['size'], undefined, 'size 15728640'],
  ['2147483648', ['size'], undefined, 'size 2147483648'],
  ['4', ['size'], 'GB', 'size 4294967296'],
  ['1200', ['duration'], undefined, 'duration 1200'],
  ['1200', ['duration', 'count'], undefined, 'duration 1200'],
  ['1200', ['count', 'duration'], undefined, 'count 1200'],
  ['7', ['duration', 'count'], 'days', 'duration 604800'],
  ['24', ['money', 'count'], undefined, 'money 24  -'],
  ['24', ['money'], 'USD/month', 'money 24 USD month'],
  ['1,584', ['money'], '$', 'money 1584 USD -'],
  ['99.5', ['share'], '%', 'share 0.995'],
  ['`178.128.112.214` (reserved)', ['address'], undefined, 'address 178.128.112.214'],
  ['**odoo-prod**', ['name'], undefined, 'name odoo-prod'],
  ['"odoo"', ['name'], undefined, 'name odoo'],
  ['erp.example.com.', ['domain'], undefined, 'domain erp.example.com'],
  ['https://erp.example.com/web', ['domain'], undefined, 'domain erp.example.com'],
  ['db.corp.museum', ['domain'], undefined, 'domain db.corp.museum'],
  ['8069', ['port'], undefined, 'port 8069 -'],
  ['8069 (HTTP)', ['port'], undefined, 'port 8069 -'],
  ['443/tcp', ['port'], undefined, 'port 443 tcp'],
  [':8069', ['name', 'port'], undefined, 'port 8069 -'],
  ['apache/superset', ['image'], undefined, 'image apache/superset - -'],
  ['odoo:18', ['image'], undefined, 'image odoo 18 -'],
  ['18', ['version'], undefined, 'version 18'],
  ['PostgreSQL 16', ['version'], undefined, 'version 16'],
  ['Ubuntu 24.04 LTS', ['name', 'version'], undefined, 'version 24.04'],
  ['ubuntu-24.04', ['name', 'version'], undefined, 'name ubuntu-24.04'],
  ['/app/models/', ['path'], undefined, 'path /app/models'],
  ['/healthz', ['route'], undefined, 'route /healthz'],
  ['GET /healthz', ['route'], undefined, 'route /healthz'],
  ['MX', ['word'], undefined, 'word mx'],
  ['Not deployed', ['word'], undefined, 'word planned'],
  ['"status":"ok"', ['text'], undefined, 'text "status":"ok"'],
  ['02:00 UTC daily', ['time', 'schedule'], undefined, 'time 120 UTC'],
  ['daily', ['time', 'schedule'], undefined, 'schedule 86400 - -'],
  ['UTC', ['timezone'], undefined, 'timezone UTC'],
  ['10', ['count'], 'days', 'count 10'],
])('%j as %j (%s) is %s', (text, kinds, unit, shown) => {
  const value = readValue(text, kinds, unit);
  expect(value && showValue(value)).toBe(shown);
});

test.each<readonly [string, readonly ValueKind[]]>([
  ['', ['text']],
  ['n/a', ['port']],
  ['—', ['count', 'port', 'size', 'name']],
  ['TBD', ['address']],
  ['odoo.conf', ['domain']],
  ['192.0.2.1', ['name']],
  ['4', ['size']],
  ['70000', ['port']],
  ['2 GB or 4 GB', ['size']],
  ['two words here', ['name']],
  ['<IP>', ['address', 'name']],
  ['4', ['domain', 'address', 'name']],
])('%j is none of %j', (text, kinds) => {
  expect(readValue(text, kinds)).toBeUndefined();
});
