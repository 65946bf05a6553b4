import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatValue } from './format-value.ts';
import { parseWhole } from './parse-whole.ts';
import { readValue } from './read-value.ts';
import { sameValue } from './same-value.ts';
import type { Value, ValueKind } from './value.ts';

test.each<
  readonly [
    declared: string,
    kind: ValueKind,
    like: string | undefined,
    written: string | undefined,
  ]
>([
  ['192.0.2.1', 'address', '203.0.113.9', '192.0.2.1'],
  ['erp.example.com', 'domain', 'old.example.com', 'erp.example.com'],
  ['odoo-prod', 'name', 'odoo_web', 'odoo-prod'],
  ['managed', 'name', 'the old server', undefined],
  ['active', 'word', 'PLANNED', 'ACTIVE'],
  ['active', 'word', 'Planned', 'Active'],
  ['8069', 'port', '8070', '8069'],
  ['443', 'port', '8443/tcp', '443/tcp'],
  ['8069', 'port', ':8070', ':8069'],
  ['8069', 'port', 'the other one', undefined],
  ['4', 'count', '2', '4'],
  ['4', 'count', 'two', 'four'],
  ['4', 'count', 'Two', 'Four'],
  ['40', 'count', 'two', undefined],
  ['2 GiB', 'size', '4096 MB', '2048 MB'],
  ['2 GiB', 'size', '4GB', '2GB'],
  ['1334 MiB', 'size', '2 GiB', '1334 MiB'],
  ['1536 MiB', 'size', '2 GiB', '1.5 GiB'],
  ['512 MiB', 'size', '2g', '512m'],
  ['2 GiB', 'size', '2684354560', '2147483648'],
  ['2 GiB', 'size', undefined, '2 GiB'],
  ['15 min', 'duration', '1 hour', '15 minutes'],
  ['15 min', 'duration', '30m', '15m'],
  ['15 min', 'duration', '30 min', '15 min'],
  ['7 days', 'duration', '14-day', '7-day'],
  ['4 hours', 'duration', '90 minutes', '240 minutes'],
  ['1 hour', 'duration', '4 hours', '1 hour'],
  ['12 months', 'duration', '6 months', '12 months'],
  ['20 minutes', 'duration', '600', '1200'],
  ['7 days', 'duration', undefined, '1w'],
  ['99.5%', 'share', '99.9 %', '99.5 %'],
  ['99.5%', 'share', '99,9 %', '99,5 %'],
  ['$24/mo', 'money', '$36/mo', '$24/mo'],
  ['$72/mo', 'money', '$1,584/y', '$864/y'],
  ['$72/mo', 'money', '$132', '$72'],
  ['$132/mo', 'money', '$864/y', '$1584/y'],
  ['$132/mo', 'money', '$1,064/y', '$1,584/y'],
  ['$24/mo', 'money', 'USD 36.00 per month', 'USD 24.00 per month'],
  ['24 EUR', 'money', '36 EUR', '24 EUR'],
  ['24 EUR', 'money', '$36', undefined],
  ['16', 'version', '15', '16'],
  ['18.0', 'version', '17', '18'],
  ['1.28.0', 'version', 'v1.25', 'v1.28'],
  ['postgres:16-alpine', 'image', 'postgres:15-alpine', 'postgres:16-alpine'],
  ['postgres:16-alpine', 'image', 'mysql', 'postgres'],
  ['/opt/odoo-ce/repo', 'path', '/opt/odoo/', '/opt/odoo-ce/repo/'],
  ['/opt/odoo-ce/repo', 'path', 'opt/odoo', undefined],
  ['/healthz', 'route', '/health', '/healthz'],
  ['02:00 UTC', 'time', '03:00', '02:00'],
  ['02:00 UTC', 'time', '3 AM', '2 AM'],
  ['14:30 UTC', 'time', '3:15 a.m. PHT', '2:30 p.m. UTC'],
  ['0 2 * * *', 'schedule', '0 3 * * *', '0 2 * * *'],
  ['daily', 'schedule', 'Weekly', 'Daily'],
  ['0 3 * * 0', 'schedule', 'on some days', undefined],
  ['2026-03-01', 'date', '2026-04-01', undefined],
])('%s (%s) where %j stood is %j', (declared, kind, like, written) => {
  const value = readValue(declared, [kind]);
  if (value === undefined) throw new Error(`${declared} is no ${kind}`);
  expect(formatValue(value, like)).toBe(written);
});

const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc
    .integer({ min: 1, max: 65_535 })
    .map((port) => ({ kind: 'port', port, protocol: undefined }) as const),
  fc.nat({ max: 5000 }).map((count) => ({ kind: 'count', count }) as const),
  fc
    .integer({ min: 1, max: 9000 })
    .map((mib) => ({ kind: 'size', bytes: mib * 1024 * 1024 }) as const),
  fc.integer({ min: 1, max: 100_000 }).map((seconds) => ({ kind: 'duration', seconds }) as const),
  fc.integer({ min: 0, max: 10_000 }).map((n) => ({ kind: 'share', share: n / 10_000 }) as const),
  fc
    .tuple(fc.nat({ max: 99_999 }), fc.constantFrom('month', 'year', undefined))
    .map(([amount, per]) => ({ kind: 'money', amount, currency: 'USD', per }) as const),
  fc
    .integer({ min: 0, max: 1439 })
    .map((minutes) => ({ kind: 'time', minutes, zone: 'UTC' }) as const),
  fc.constantFrom('16', '16.4', '1.28.0').map((text) => ({ kind: 'version', text }) as const),
);
const STYLES = [
  undefined,
  '8069',
  '443/tcp',
  'two',
  '4 GB',
  '512m',
  '15 min',
  '7-day',
  '1200',
  '2 hours',
  '99.5 %',
  '$24/mo',
  '$1,584/y',
  'EUR 20',
  '02:00',
  '2 AM',
  '3:15 pm UTC',
  'v1.2',
  '18',
  'x',
  '',
  '\n',
  'a b',
] as const;

test('what is written reads as the value that was declared, in whatever style', () => {
  fc.assert(
    fc.property(anyValue, fc.constantFrom(...STYLES), (value, like) => {
      const text = formatValue(value, like);
      if (text === undefined) return;
      const back = parseWhole(text, value.kind);
      expect(back && sameValue(back, value)).toBe(true);
      // Writing it again in its own style changes nothing: `--fix` comes to an end.
      expect(formatValue(value, text)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
