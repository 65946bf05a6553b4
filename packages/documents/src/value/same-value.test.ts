import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findValues } from './find-values.ts';
import { readValue } from './read-value.ts';
import { sameValue } from './same-value.ts';
import type { Value, ValueKind } from './value.ts';

function value(text: string, kind: ValueKind): Value {
  const read = readValue(text, [kind]);
  if (read === undefined) throw new Error(`${text} is no ${kind}`);
  return read;
}

type Side = readonly [text: string, kind: ValueKind];

test.each<readonly [Side, Side]>([
  [
    ['2 GiB', 'size'],
    ['2048 MB', 'size'],
  ],
  [
    ['2 GB', 'size'],
    ['2147483648', 'size'],
  ],
  [
    ['1.3 GB', 'size'],
    ['1334 MiB', 'size'],
  ],
  [
    ['16', 'version'],
    ['16.4', 'version'],
  ],
  [
    ['v18.0', 'version'],
    ['18', 'version'],
  ],
  [
    ['1.28.0', 'version'],
    ['1.28', 'version'],
  ],
  [
    ['$24/mo', 'money'],
    ['USD 288 per year', 'money'],
  ],
  [
    ['$24', 'money'],
    ['$24/mo', 'money'],
  ],
  [
    ['24', 'money'],
    ['€24/mo', 'money'],
  ],
  [
    ['443/tcp', 'port'],
    ['443', 'port'],
  ],
  [
    ['postgres', 'image'],
    ['postgres:16-alpine', 'image'],
  ],
  [
    ['docker.io/library/postgres:16', 'image'],
    ['postgres:16', 'image'],
  ],
  [
    ['0 2 * * *', 'schedule'],
    ['02:00 UTC', 'time'],
  ],
  [
    ['nightly', 'schedule'],
    ['0 2 * * *', 'schedule'],
  ],
  [
    ['nightly', 'schedule'],
    ['02:00', 'time'],
  ],
  [
    ['every minute', 'schedule'],
    ['60 s', 'duration'],
  ],
  [
    ['weekly', 'schedule'],
    ['7 days', 'duration'],
  ],
  [
    ['02:00', 'time'],
    ['2 AM UTC', 'time'],
  ],
  [
    ['UTC', 'timezone'],
    ['Etc/UTC', 'timezone'],
  ],
  [
    ['12 months', 'duration'],
    ['1 year', 'duration'],
  ],
  [
    ['12 months', 'duration'],
    ['365 days', 'duration'],
  ],
  [
    ['1 month', 'duration'],
    ['30 days', 'duration'],
  ],
  [
    ['7 days', 'duration'],
    ['1 week', 'duration'],
  ],
  [
    ['20 minutes', 'duration'],
    ['1200', 'count'],
  ],
  [
    ['99.5 %', 'share'],
    ['99.5%', 'share'],
  ],
  [
    ['https://erp.example.com/web', 'text'],
    ['erp.example.com', 'domain'],
  ],
  [
    ['ERP.example.com', 'domain'],
    ['erp.example.com', 'domain'],
  ],
  [
    ['Odoo-Prod', 'name'],
    ['odoo-prod', 'name'],
  ],
  [
    ['CE', 'word'],
    ['community', 'word'],
  ],
  [
    ['running', 'word'],
    ['active', 'word'],
  ],
  [
    ['DigitalOcean', 'name'],
    ['digitalocean', 'word'],
  ],
  [
    ['Singapore', 'name'],
    ['sgp1', 'word'],
  ],
  [
    ['ubuntu-24.04', 'name'],
    ['24.04', 'version'],
  ],
  [
    ['/web/health/', 'route'],
    ['/web/health', 'route'],
  ],
  [
    ['/data', 'path'],
    ['/data', 'route'],
  ],
  [
    ['2001:DB8::1', 'address'],
    ['2001:db8:0:0:0:0:0:1', 'address'],
  ],
  [
    ['{"status": "ok"}', 'text'],
    ['"status":"ok"', 'text'],
  ],
  [
    ['`OK`', 'text'],
    ['OK', 'text'],
  ],
  [
    ['8069', 'count'],
    ['8069', 'port'],
  ],
  [
    ['24', 'count'],
    ['$24/mo', 'money'],
  ],
])('%j says what %j says', ([a, kindOfA], [b, kindOfB]) => {
  expect(sameValue(value(a, kindOfA), value(b, kindOfB))).toBe(true);
  expect(sameValue(value(b, kindOfB), value(a, kindOfA))).toBe(true);
});

test.each<readonly [Side, Side]>([
  [
    ['2 GiB', 'size'],
    ['2000 MB', 'size'],
  ],
  [
    ['1.5 GB', 'size'],
    ['1500 MB', 'size'],
  ],
  [
    ['16', 'version'],
    ['17', 'version'],
  ],
  [
    ['1.28', 'version'],
    ['1.2', 'version'],
  ],
  [
    ['16.4', 'version'],
    ['16.3', 'version'],
  ],
  [
    ['$24', 'money'],
    ['€24', 'money'],
  ],
  [
    ['$288', 'money'],
    ['$24/mo', 'money'],
  ],
  [
    ['$132/mo', 'money'],
    ['$72/mo', 'money'],
  ],
  [
    ['53/udp', 'port'],
    ['53/tcp', 'port'],
  ],
  [
    ['postgres:15', 'image'],
    ['postgres:16', 'image'],
  ],
  [
    ['apache/superset', 'image'],
    ['superset', 'image'],
  ],
  [
    ['0 2 * * *', 'schedule'],
    ['03:00', 'time'],
  ],
  [
    ['weekly', 'schedule'],
    ['02:00', 'time'],
  ],
  [
    ['0 3 * * 0', 'schedule'],
    ['0 3 * * 1', 'schedule'],
  ],
  [
    ['weekly', 'schedule'],
    ['nightly', 'schedule'],
  ],
  [
    ['02:00 UTC', 'time'],
    ['02:00 Asia/Manila', 'time'],
  ],
  [
    ['30 days', 'duration'],
    ['14 days', 'duration'],
  ],
  [
    ['12 months', 'duration'],
    ['30 days', 'duration'],
  ],
  [
    ['12 months', 'duration'],
    ['360 hours', 'duration'],
  ],
  [
    ['99.5%', 'share'],
    ['99.9%', 'share'],
  ],
  [
    ['https://erp.example.org', 'text'],
    ['erp.example.com', 'domain'],
  ],
  [
    ['example.com', 'domain'],
    ['www.example.com', 'domain'],
  ],
  [
    ['odoo_staging', 'name'],
    ['odoo-staging', 'name'],
  ],
  [
    ['planned', 'word'],
    ['active', 'word'],
  ],
  [
    ['ok', 'text'],
    ['OK', 'text'],
  ],
  [
    ['debian-12', 'name'],
    ['24.04', 'version'],
  ],
  [
    ['production', 'name'],
    ['active', 'name'],
  ],
  [
    ['8069', 'port'],
    ['8072', 'port'],
  ],
  [
    ['4', 'count'],
    ['4 GB', 'size'],
  ],
])('%j says something else than %j', ([a, kindOfA], [b, kindOfB]) => {
  expect(sameValue(value(a, kindOfA), value(b, kindOfB))).toBe(false);
  expect(sameValue(value(b, kindOfB), value(a, kindOfA))).toBe(false);
});

test('whatever two values are: asking both ways round gives one answer, and each is itself', () => {
  const samples = [
    '4 GB',
    '15 min',
    '$24/mo',
    '$288/y',
    '99.5%',
    'erp.example.com',
    'postgres:16',
    'port 443',
    '443/tcp',
    '02:00 UTC',
    '0 2 * * *',
    'nightly',
    '192.0.2.1',
    '/opt/x',
    '/web',
    'PostgreSQL 16',
    '16.4',
    'UTC',
    '2 workers',
    '2026-03-01',
    'a@example.com',
    'http://odoo:8069',
  ];
  const values = samples.flatMap((text) => findValues(text).map((found) => found.value));
  fc.assert(
    fc.property(fc.constantFrom(...values), fc.constantFrom(...values), (a, b) => {
      expect(sameValue(a, b)).toBe(sameValue(b, a));
      expect(sameValue(a, a)).toBe(true);
    }),
  );
});
