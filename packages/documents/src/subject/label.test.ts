import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ATTRIBUTES } from './attributes.ts';
import { attributesOf } from './label.ts';

test.each<readonly [label: string, attribute: keyof typeof ATTRIBUTES, unit: string | undefined]>([
  ['IP Address', 'address', undefined],
  ['**Public IP:**', 'address', undefined],
  ['Hostname', 'hostname', undefined],
  ['Memory (GB)', 'memory', 'GB'],
  ['memory_gb', 'memory', 'gb'],
  ['retention_days', 'retention', 'days'],
  ['RAM', 'memory', undefined],
  ['vCPUs', 'cpus', undefined],
  ['CPU (cores)', 'cpus', 'cores'],
  ['Disk, GB', 'disk', 'GB'],
  ['Container names', 'container', undefined],
  ['container_name', 'container', undefined],
  ['Docker image', 'image', undefined],
  ['Ports', 'port', undefined],
  ['Internal port', 'port', undefined],
  ['Host Port', 'published-port', undefined],
  ['limit_memory_hard', 'hard-limit', undefined],
  ['limit_time_real (s)', 'time-limit', 's'],
  ['max_cron_threads', 'cron-workers', undefined],
  ['Health endpoint', 'health-route', undefined],
  ['Health check URL', 'health-route', undefined],
  ['DB_HOST', 'database-host', undefined],
  ['Database port', 'database-port', undefined],
  ['sslmode', 'tls-mode', undefined],
  ['Retention (days)', 'retention', 'days'],
  ['Daily retention', 'keep-daily', undefined],
  ['RPO', 'recovery-point', undefined],
  ['Recovery Time Objective (RTO)', 'recovery-time', undefined],
  ['Uptime SLO', 'availability', undefined],
  ['Cost (USD/month)', 'cost', 'USD/month'],
  ['Monthly cost', 'cost', undefined],
  ['Price ($)', 'cost', '$'],
  ['Record type', 'record-type', undefined],
  ['TTL (seconds)', 'ttl', 'seconds'],
  ['Points to', 'record-value', undefined],
  ['SANs', 'certificate-name', undefined],
  ['Issuer', 'issuer', undefined],
  ['Bucket', 'bucket', undefined],
  ['Time zone', 'timezone', undefined],
  ['Status', 'state', undefined],
  ['Git branch', 'branch', undefined],
  ['Compose project', 'project', undefined],
  ['the Region', 'region', undefined],
  ['Operating System', 'os', undefined],
  ['SMTP port', 'mail-port', undefined],
  ['Websocket path', 'websocket-route', undefined],
])('%j may name %s, in %s', (label, attribute, unit) => {
  expect(attributesOf(label)).toMatchObject({
    attributes: expect.arrayContaining([attribute]),
    unit,
  });
});

test.each(['', '—', 'Author', 'Notes', 'Description', 'Purpose', 'x'.repeat(5000)])(
  '%j names no attribute',
  (label) => {
    expect(attributesOf(label).attributes).toEqual([]);
  },
);

const LABELS = Object.entries(ATTRIBUTES).flatMap(([id, { labels }]) =>
  labels.map((label) => [id, label] as const),
);

test('every label of the table is found, in any case and punctuation', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LABELS),
      fc.constantFrom('', ':', '**', ' '),
      ([id, label], end) => {
        for (const text of [label, label.toUpperCase(), `${end}${label}${end}`])
          expect(attributesOf(text).attributes).toContain(id);
      },
    ),
    { numRuns: 1000 },
  );
});

test('no label stands twice in one attribute', () => {
  for (const { labels } of Object.values(ATTRIBUTES))
    expect(new Set(labels).size).toBe(labels.length);
});
