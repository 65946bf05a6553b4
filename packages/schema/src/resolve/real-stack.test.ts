import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatSize } from '../units/index.ts';
import { stackOf } from './testing/bookshop.ts';

const stack = stackOf(readFileSync(new URL('../../../../stack.yaml', import.meta.url), 'utf8'));

function deploymentOf(folder: string) {
  const found = stack.deployments.find((deployment) => deployment.folder === folder);
  if (found === undefined) throw new Error(`no deployment ${folder}`);
  return found;
}

describe('what runs where', () => {
  test.each([
    ['erp-prod/production', ['n8n-prod', 'odoo-prod', 'superset-prod']],
    ['erp-prod/staging', ['odoo-staging']],
    ['localhost/development', ['db-dev', 'odoo-dev']],
    ['ocr/production', ['ocr-prod']],
  ])('%s', (folder, containers) => {
    expect(deploymentOf(folder).workloads.map(({ container }) => container)).toEqual(containers);
    expect(deploymentOf(folder).folder).toBe(folder);
  });

  test('nothing else, and an edge on each host that serves names', () => {
    expect(stack.deployments).toHaveLength(4);
    expect(stack.edges.map(({ folder, workload }) => [folder, workload.container])).toEqual([
      ['erp-prod/edge', 'nginx-prod'],
      ['localhost/edge', 'insightpulseai-edge'],
    ]);
  });

  test('only what an edge passes requests to shares its network', () => {
    const joined = stack.deployments.flatMap(({ folder, workloads }) =>
      workloads
        .filter(({ networks }) => networks.includes('edge'))
        .map(({ container }) => `${folder}: ${container}`),
    );
    expect(joined).toEqual([
      'erp-prod/production: n8n-prod',
      'erp-prod/production: odoo-prod',
      'erp-prod/production: superset-prod',
      'erp-prod/staging: odoo-staging',
      'localhost/development: odoo-dev',
    ]);
  });
});

describe('sizing', () => {
  test.each([
    ['erp-prod/production', '1334 MiB', { workers: 2, max_cron_threads: 1, db_maxconn: 16 }],
    ['erp-prod/staging', '650 MiB', { workers: 1, max_cron_threads: 0, db_maxconn: 16 }],
    ['localhost/development', '650 MiB', { workers: 1, max_cron_threads: 0, db_maxconn: 16 }],
  ])('of the Odoo in %s', (folder, memory, expected) => {
    const { workloads, odoos } = deploymentOf(folder);
    const odoo = workloads.find(({ role }) => role === 'odoo');
    expect(formatSize(odoo?.limits.memoryBytes ?? 0)).toBe(memory);
    const options = Object.fromEntries(
      (odoos[0]?.options ?? []).map(({ name, value }) => [name, value]),
    );
    expect(options).toMatchObject(expected);
  });

  test('what is given out fits on the host', () => {
    const onHost = stack.deployments
      .filter(({ host }) => host.id === 'erp-prod')
      .flatMap(({ workloads }) => workloads);
    const given = onHost.reduce((sum, { limits }) => sum + (limits.memoryBytes ?? 0), 0);
    expect(formatSize(given)).toBe('3520 MiB');
    expect(given + (64 + 512) * 2 ** 20).toBeLessThanOrEqual(4 * 2 ** 30);
  });
});

test('DNS: every record of the zone', () => {
  const [zone, ...others] = stack.zones;
  expect(others).toEqual([]);
  expect(
    zone?.records.map(({ owner, data: { type, ...data } }) =>
      [owner, type, ...Object.values(data)].join(' '),
    ),
  ).toEqual([
    'insightpulseai.net A 178.128.112.214',
    'insightpulseai.net CAA 0 issue letsencrypt.org',
    'insightpulseai.net NS ns1.digitalocean.com',
    'insightpulseai.net NS ns2.digitalocean.com',
    'insightpulseai.net NS ns3.digitalocean.com',
    'insightpulseai.net TXT v=spf1 ~all',
    '_dmarc.insightpulseai.net TXT v=DMARC1; p=none',
    'agent.insightpulseai.net CNAME agents.do-ai.run',
    'auth.insightpulseai.net A 178.128.112.214',
    'erp.insightpulseai.net A 178.128.112.214',
    'mcp.insightpulseai.net A 178.128.112.214',
    'mg.insightpulseai.net MX 10 mxa.mailgun.org',
    'mg.insightpulseai.net MX 10 mxb.mailgun.org',
    'mg.insightpulseai.net TXT v=spf1 include:mailgun.org ~all',
    '_dmarc.mg.insightpulseai.net TXT v=DMARC1; p=none',
    'email.mg.insightpulseai.net CNAME mailgun.org',
    'n8n.insightpulseai.net A 178.128.112.214',
    'ocr.insightpulseai.net A 188.166.237.231',
    'erp.staging.insightpulseai.net A 178.128.112.214',
    'superset.insightpulseai.net A 178.128.112.214',
    'www.insightpulseai.net CNAME insightpulseai.net',
  ]);
});

test('the edge answers every name, each under the certificate of its environment', () => {
  const production = 'erp.insightpulseai.net';
  expect(
    stack.edges[0]?.vhosts.map(({ names, answer, certificate, rateZone }) => [
      names.join(' '),
      answer.kind,
      certificate,
      rateZone,
    ]),
  ).toEqual([
    ['auth.insightpulseai.net', 'placeholder', production, undefined],
    ['erp.insightpulseai.net', 'odoo', production, undefined],
    ['erp.staging.insightpulseai.net', 'odoo', 'erp.staging.insightpulseai.net', undefined],
    ['insightpulseai.net www.insightpulseai.net', 'redirect', production, undefined],
    ['mcp.insightpulseai.net', 'placeholder', production, undefined],
    ['n8n.insightpulseai.net', 'proxy', production, 'api'],
    ['ocr.insightpulseai.net', 'placeholder', production, undefined],
    ['superset.insightpulseai.net', 'proxy', production, undefined],
  ]);
  expect(stack.edges[1]?.vhosts.map(({ id, certificate }) => [id, certificate])).toEqual([
    ['localhost', undefined],
  ]);
});

test('a certificate has the names that HTTP can prove: not ocr, whose address is another host', () => {
  expect(stack.certificates.map(({ id, lineage, names }) => [id, lineage, names])).toEqual([
    [
      'production',
      'erp.insightpulseai.net',
      [
        'erp.insightpulseai.net',
        'auth.insightpulseai.net',
        'insightpulseai.net',
        'mcp.insightpulseai.net',
        'n8n.insightpulseai.net',
        'superset.insightpulseai.net',
        'www.insightpulseai.net',
      ],
    ],
    ['staging', 'erp.staging.insightpulseai.net', ['erp.staging.insightpulseai.net']],
  ]);
});

test.each([
  [
    'erp-prod/production',
    [
      'BACKUP_AGE_RECIPIENT: backup: encryption',
      'BACKUP_S3_ACCESS_KEY: backup: off-site copy',
      'BACKUP_S3_SECRET_KEY: backup: off-site copy',
      'N8N_DB_PASSWORD: backup: dump of database n8n, n8n: variable DB_POSTGRESDB_PASSWORD',
      'N8N_ENCRYPTION_KEY: n8n: variable N8N_ENCRYPTION_KEY',
      'ODOO_DB_PASSWORD: backup: dump of database odoo, odoo: password of role odoo',
      'SUPERSET_DB_PASSWORD: backup: dump of database superset, superset: variable SUPERSET_DATABASE_URI',
      'SUPERSET_SECRET_KEY: superset: variable SUPERSET_SECRET_KEY',
    ],
  ],
  ['erp-prod/staging', ['ODOO_STAGING_DB_PASSWORD: odoo: password of role odoo_staging']],
  [
    'localhost/development',
    [
      'ODOO_DB_PASSWORD: db-local: password of role odoo, odoo: password of role odoo',
      'POSTGRES_PASSWORD: db-local: password of the superuser',
    ],
  ],
  ['ocr/production', []],
])('the secrets of %s, with who needs them', (folder, expected) => {
  expect(
    deploymentOf(folder).secrets.map(({ name, neededBy }) => `${name}: ${neededBy.join(', ')}`),
  ).toEqual(expected);
});

test('backups: every database of production, Odoo’s files and the critical volume', () => {
  const [plan, ...others] = stack.backups;
  expect(others).toEqual([]);
  expect(plan?.deployment).toBe(deploymentOf('erp-prod/production'));
  expect(plan?.tiers.map(({ id, keepDays }) => [id, keepDays])).toEqual([
    ['daily', 7],
    ['weekly', 30],
    ['monthly', 366],
  ]);
  expect(plan?.databases.map(({ id }) => id)).toEqual(['n8n', 'odoo', 'superset']);
  expect(plan?.files.map(({ id, place, below, tiers }) => [id, place, below, tiers])).toEqual([
    [
      'filestore',
      { kind: 'volume', name: 'deploy_odoo-web-data' },
      'filestore/odoo',
      ['daily', 'weekly'],
    ],
    ['n8n-data', { kind: 'volume', name: 'deploy_n8n-data' }, '', ['daily', 'weekly', 'monthly']],
  ]);
  expect(plan?.offsite).toMatchObject({
    kind: 's3',
    endpoint: 'https://sgp1.digitaloceanspaces.com',
    bucket: 'odoo-backups',
  });
});
