import { readFileSync } from 'node:fs';
import { formatPath } from '@stackwright/core';
import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../subject/attributes.ts';
import type { AttributeId } from '../subject/attributes.ts';
import { SUBJECT_KINDS } from '../subject/subject.ts';
import { stackFrom } from '../testing/real-stack.ts';
import { showValue } from '../testing/show-value.ts';
import { readValue } from '../value/read-value.ts';
import { sameValue } from '../value/same-value.ts';
import { ledgerOf } from './ledger.ts';

const text = readFileSync(new URL('../../../../stack.yaml', import.meta.url), 'utf8');
const ledger = ledgerOf(stackFrom(text));
const DB = 'private-odoo-db-sgp1-do-user-27714628-0.g.db.ondigitalocean.com';

/** As stack.yaml and a person who has read it say it: all facts of one thing in one environment, and where they stand. */
const TABLE = `
host/erp-prod | address | 178.128.112.214 | hosts.erp-prod.address
host/erp-prod | hostname | odoo-erp-prod; erp-prod | hosts.erp-prod.hostname; hosts.erp-prod
host/erp-prod | provider | DigitalOcean | hosts.erp-prod.provider.name
host/erp-prod | region | sgp1 | hosts.erp-prod.provider.region
host/erp-prod | machine-size | s-2vcpu-4gb | hosts.erp-prod.provider.size
host/erp-prod | os | ubuntu-24.04 | hosts.erp-prod.os
host/erp-prod | cpus | 2 | hosts.erp-prod.vcpus
host/erp-prod | memory | 4 GiB | hosts.erp-prod.memory
host/erp-prod | disk | 80 GiB | hosts.erp-prod.disk
host/erp-prod | ssh-user | deploy | hosts.erp-prod.ssh.user
host/erp-prod | ssh-port | 22 | hosts.erp-prod.ssh.port
host/erp-prod | repository-directory | /opt/odoo-ce/repo | hosts.erp-prod.directories.repository
host/erp-prod | data-directory | /opt/odoo-ce/data | hosts.erp-prod.directories.data
host/erp-prod | backup-directory | /opt/odoo-ce/backups | hosts.erp-prod.directories.backups
host/erp-prod | cost | USD 24 per month | costs.lines.erp-prod.monthly
host/erp-prod | open-port | 22/tcp; 80/tcp; 443/tcp | firewall.allow[0]; firewall.allow[1]; firewall.allow[2]
host/ocr | address | 188.166.237.231 | hosts.ocr.address
host/ocr | hostname | ocr-service-droplet; ocr | hosts.ocr.hostname; hosts.ocr
host/ocr | cpus | 4 | hosts.ocr.vcpus
host/ocr | memory | 8 GiB | hosts.ocr.memory
host/ocr | disk | 160 GiB | hosts.ocr.disk
host/ocr | cost | USD 48 per month | costs.lines.ocr.monthly
host/localhost | memory | 8 GiB | hosts.localhost.memory
environment/production@production | host | erp-prod; odoo-erp-prod | environments.production.host; environments.production.host
environment/production@production | branch | main | environments.production.branch
environment/production@production | users | 20 | environments.production.odoo.users
environment/production@production | project | insightpulseai-production | environments.production
environment/production@production | approvals | 1 | delivery.branches.main.approvals
environment/production@production | domain | erp.insightpulseai.net | environments.production.odoo.domain
environment/production@production | database | odoo | environments.production.odoo.database
environment/staging@staging | branch | develop | environments.staging.branch
environment/staging@staging | domain | erp.staging.insightpulseai.net | environments.staging.odoo.domain
environment/staging@staging | database | odoo_staging | environments.staging.odoo.database
environment/staging@staging | refresh-interval | weekly; 7 days | environments.staging.neutralised.every; environments.staging.neutralised.every
environment/development@development | host | localhost | environments.development.host
stack/insightpulseai | series | 18.0 | odoo.series
stack/insightpulseai | edition | community | odoo.edition
stack/insightpulseai | log-retention | 90 days | policies.logs
stack/insightpulseai | record-retention | 7 years | policies.financial-records
stack/insightpulseai | telemetry | forbidden | policies.odoo-telemetry
stack/insightpulseai | licence | LGPL-3; AGPL-3 | policies.licences[0]; policies.licences[1]
stack/insightpulseai | probe-interval | 1 minute | monitoring.probe-every
stack/insightpulseai | cost | USD 72 per month | costs.lines
stack/insightpulseai | availability | 99.5% | objectives.availability
service/odoo@production | workers | 2 | environments.production.odoo.workers
service/odoo@staging | workers | 1 | environments.staging.odoo.workers
service/odoo@development | workers | 1 | environments.development.odoo.workers
service/odoo@production | cron-workers | 1 | environments.production.odoo.cron-threads
service/odoo@staging | cron-workers | 0 | environments.staging.odoo.cron-threads
service/odoo@production | soft-limit | 1334 MiB | environments.production.odoo.limit-memory-soft
service/odoo@production | hard-limit | 1747976192 | environments.production.odoo.limit-memory-hard
service/odoo@staging | soft-limit | 1 GiB | environments.staging.odoo.limit-memory-soft
service/odoo@staging | hard-limit | 1280 MiB | environments.staging.odoo.limit-memory-hard
service/odoo@production | time-limit | 20 minutes | environments.production.odoo.limit-time-real
service/odoo@production | cpu-time-limit | 10 minutes | environments.production.odoo.limit-time-cpu
service/odoo@production | connections | 16 | environments.production.odoo.db-maxconn
service/odoo@production | websocket-port | 8072 | environments.production.odoo.websocket-port
service/odoo@production | websocket-route | /websocket | odoo.series
service/odoo@production | health-route | /web/health | environments.production.odoo
service/odoo@production | container | odoo-prod | environments.production.odoo.container
service/odoo@staging | container | odoo-staging | environments.staging.odoo.container
service/odoo@development | container | odoo-dev | environments.development.odoo.container
service/odoo@production | image | odoo:18.0 | environments.production.odoo.image
service/odoo@production | memory | 1334 MiB | environments.production.odoo.memory
service/odoo@staging | memory | 650 MiB | environments.staging.odoo.memory
service/odoo@production | port | 8069; 8072 | environments.production.odoo.http-port; environments.production.odoo.websocket-port
service/odoo@production | volume | deploy_odoo-web-data | environments.production.odoo.data.name
service/odoo@production | mount | /var/lib/odoo | environments.production.odoo.data
service/odoo@production | domain | erp.insightpulseai.net | environments.production.odoo.domain
service/odoo@staging | domain | erp.staging.insightpulseai.net | environments.staging.odoo.domain
service/odoo@production | upstream | odoo-prod; :8069; :8072 | environments.production.odoo.container; environments.production.odoo; environments.production.odoo
service/odoo@production | upload-size | 128 MiB | edges.erp-prod.body
service/odoo@production | proxy-timeout | 20 minutes | edges.erp-prod.read-timeout
service/odoo@production | rate-limit | 5 | environments.production.odoo.rate-limit
service/odoo@production | burst | 10 | environments.production.odoo.rate-limit
service/odoo@production | certificate-path | /etc/letsencrypt/live/erp.insightpulseai.net/fullchain.pem | environments.production.odoo
service/odoo@production | database | odoo | environments.production.odoo.database
service/odoo@production | database-user | odoo | databases.managed.databases.odoo.role
service/odoo@production | database-host | ${DB} | databases.managed.host
service/odoo@production | database-port | 25060 | databases.managed.port
service/odoo@production | tls-mode | require | databases.managed.tls
service/odoo@production | address | 178.128.112.214 | hosts.erp-prod.address
service/odoo@staging | database-user | odoo_staging | databases.managed.databases.odoo-staging.role
service/odoo@development | database-host | db-dev | databases.local
service/odoo@development | published-port | 8069; 8072 | environments.development.odoo.publish; environments.development.odoo.publish
service/odoo | series | 18.0 | odoo.series
service/odoo | edition | CE | odoo.edition
service/odoo | module-count | 12; 4; 8 | odoo.modules; odoo.modules; odoo.addons.oca.repositories
service/odoo | mail-host | smtp.mailgun.org | odoo.mail.host
service/odoo | mail-port | 2525 | odoo.mail.port
service/odoo | mail-domain | mg.insightpulseai.net | odoo.mail.domain
service/odoo | mail-encryption | STARTTLS | odoo.mail.encryption
service/odoo | secret-name | MAILGUN_SMTP_PASSWORD | odoo.mail.password
service/n8n@production | container | n8n-prod | services.n8n
service/n8n@production | image | n8nio/n8n | services.n8n.image
service/n8n@production | port | 5678 | services.n8n.port
service/n8n@production | memory | 512m | services.n8n.memory
service/n8n@production | domain | n8n.insightpulseai.net | services.n8n.domain
service/n8n@production | health-route | /healthz | services.n8n.health.path
service/n8n@production | health-body | "status":"ok" | services.n8n.health.body
service/n8n@production | volume | deploy_n8n-data | services.n8n.volumes.data.name
service/n8n@production | mount | /home/node/.n8n | services.n8n.volumes.data.mount
service/n8n@production | database | n8n | services.n8n.database
service/n8n@production | database-user | n8n | databases.managed.databases.n8n.role
service/n8n@production | database-host | ${DB} | databases.managed.host
service/n8n@production | rate-limit | 10 | services.n8n.rate-limit
service/n8n@production | network | insightpulseai-production; insightpulseai-edge | services.n8n; services.n8n
service/n8n | timezone | UTC | services.n8n.environment.GENERIC_TIMEZONE
service/n8n | state | active | services.n8n.state
service/superset@production | container | superset-prod | services.superset
service/superset@production | port | 8088 | services.superset.port
service/superset@production | memory | 1g | services.superset.memory
service/superset@production | health-body | OK | services.superset.health.body
service/superset@production | domain | superset.insightpulseai.net | services.superset.domain
service/superset@production | volume | deploy_superset-data | services.superset.volumes.data.name
service/ocr@production | container | ocr-prod | services.ocr
service/ocr@production | host | ocr; ocr-service-droplet | services.ocr.host; services.ocr.host
service/ocr@production | port | 8001 | services.ocr.port
service/ocr@production | published-port | 8001 | services.ocr.publish
service/ocr@production | domain | ocr.insightpulseai.net | services.ocr.domain
service/ocr@production | address | 188.166.237.231 | hosts.ocr.address
service/mcp | state | placeholder | services.mcp.state
service/mcp | port | 3000 | services.mcp.port
service/auth | state | placeholder | services.auth.state
service/auth | port | 8080 | services.auth.port
service/redis | state | planned | services.redis.state
service/redis | port | 6379 | services.redis.port
service/mattermost | domain | chat.insightpulseai.net | services.mattermost.domain
service/agent | state | external | services.agent.state
service/agent | upstream | agents.do-ai.run | services.agent.target
edge/erp-prod | container | nginx-prod | edges.erp-prod.container
edge/erp-prod | version | 1.28.0 | edges.erp-prod.version
edge/erp-prod | image | nginx:1.28.0-alpine | edges.erp-prod.image
edge/erp-prod | published-port | 80; 443 | edges.erp-prod.http-port; edges.erp-prod.https-port
edge/erp-prod | memory | 64 MiB | edges.erp-prod.memory
edge/erp-prod | burst | 20; 10 | edges.erp-prod.rate-limits.api.burst; edges.erp-prod.rate-limits.login.burst
edge/localhost | published-port | 8080 | edges.localhost.http-port
server/managed | version | 16 | databases.managed.version
server/managed | database-host | ${DB} | databases.managed.host
server/managed | database-port | 25060 | databases.managed.port
server/managed | tls-mode | require | databases.managed.tls
server/managed | region | sgp1 | databases.managed.provider.region
server/local | version | 16 | databases.local.version
server/local@development | image | postgres:16-alpine | databases.local.image
server/local@development | published-port | 5433 | databases.local.publish
server/local@development | container | db-dev | databases.local
server/local@development | mount | /var/lib/postgresql/data | databases.local
database/managed/odoo@production | database-user | odoo | databases.managed.databases.odoo.role
database/managed/odoo-staging@staging | database | odoo_staging | databases.managed.databases.odoo-staging.name
database/managed/odoo-staging@staging | secret-name | ODOO_STAGING_DB_PASSWORD | databases.managed.databases.odoo-staging.password
database/local/odoo@development | database-port | 5432; 5433 | databases.local.port; databases.local.publish
zone/insightpulseai.net | ttl | 1 hour | zones["insightpulseai.net"].ttl
zone/insightpulseai.net | issuer | letsencrypt.org | zones["insightpulseai.net"].caa
zone/insightpulseai.net | dmarc-policy | none | zones["insightpulseai.net"].mail.@.dmarc.policy
record/www.insightpulseai.net | record-type | CNAME | zones["insightpulseai.net"].records[0]
record/www.insightpulseai.net | record-value | insightpulseai.net | zones["insightpulseai.net"].records[0]
record/www.insightpulseai.net | redirect | erp.insightpulseai.net | sites.apex.redirect
record/erp.insightpulseai.net A | record-value | 178.128.112.214 | environments.production.odoo.domain
record/ocr.insightpulseai.net | record-value | 188.166.237.231 | services.ocr.domain
record/agent.insightpulseai.net CNAME | record-value | agents.do-ai.run | services.agent.domain
record/mg.insightpulseai.net MX | record-type | MX | zones["insightpulseai.net"].mail.mg.mx[0]
record/email.mg.insightpulseai.net | record-value | mailgun.org | zones["insightpulseai.net"].mail.mg.tracking.email
record/_dmarc.insightpulseai.net | dmarc-policy | none | zones["insightpulseai.net"].mail.@.dmarc.policy
certificate/erp.insightpulseai.net | issuer | Let's Encrypt | certificates.production.issuer
certificate/erp.insightpulseai.net | challenge | http-01 | certificates.production.challenge
certificate/erp.staging.insightpulseai.net | certificate-name | erp.staging.insightpulseai.net | certificates.staging.covers
backup/production@production | backup-time | 02:00 UTC; 0 2 * * * | backups.production.at; backups.production.at
backup/production@production | timezone | UTC | backups.production.timezone
backup/production@production | keep-daily | 7 days; 7 | backups.production.keep.daily; backups.production.keep.daily
backup/production@production | keep-weekly | 30 days; 4; 30 | backups.production.keep.weekly; backups.production.keep.weekly; backups.production.keep.weekly
backup/production@production | keep-monthly | 12 months; 12 | backups.production.keep.monthly; backups.production.keep.monthly
backup/production@production | bucket | odoo-backups | backups.production.offsite.bucket
backup/production@production | region | sgp1 | backups.production.offsite.region
backup/production@production | recovery-window | 7 days | backups.production.point-in-time.window
backup/production@production | backup-directory | /opt/odoo-ce/backups/production; /opt/odoo-ce/backups | hosts.erp-prod.directories.backups; hosts.erp-prod.directories.backups
objective/stack | recovery-time | 4 hours | objectives.recovery-time
objective/stack | recovery-point | 15 min | objectives.recovery-point
objective/stack | latency | 2 s | objectives.latency-p95
objective/stack | throughput | 500 | objectives.requests-per-minute
objective/managed | latency | 500 ms | objectives.services.managed.latency-p95
objective/ocr | latency | 30 s | objectives.services.ocr.latency-p95
alert/disk | threshold | 85% | monitoring.alerts.disk.when
alert/down | threshold | 2 minutes | monitoring.alerts.down.when
alert/slow | severity | warning | monitoring.alerts.slow.severity
cost/total | cost | USD 72 per month | costs.lines
firewall/firewall | ban-attempts | 5 | firewall.ban.attempts
volume/deploy_n8n-data@production | mount | /home/node/.n8n | services.n8n.volumes.data.mount
secret/N8N_ENCRYPTION_KEY | secret-name | N8N_ENCRYPTION_KEY | secrets.N8N_ENCRYPTION_KEY
integration/supabase | project-reference | spdtwktxdalcfigzeqrz | integrations.supabase.project
integration/supabase | region | ap-southeast-1 | integrations.supabase.region
integration/spendflow | state | deprecated | integrations.spendflow.state
integration/mailgun | mail-domain | mg.insightpulseai.net | integrations.mailgun.domain
integration/openai | retention | 30 days | integrations.openai.retention
repository/web | module-count | 2 | odoo.addons.oca.repositories.web.modules
repository/jgtolentino/odoo-ce@staging | branch | develop | delivery.branches.develop
`;

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.split(' | '));

test.each(rows)('%s has %s %s, from %s', (thing = '', attribute = '', values = '', paths = '') => {
  const [, kind, id, environment] = /^([a-z]+)\/([^@]+)(?:@(.+))?$/.exec(thing) ?? [];
  const subject = { kind: SUBJECT_KINDS.find((one) => one === kind) ?? 'stack', id: id ?? '' };
  const facts = ledger
    .of(subject, attribute as AttributeId)
    .filter((fact) => fact.environment === environment);
  expect(facts.map(({ path }) => formatPath(path))).toEqual(paths.split('; '));
  const kinds = ATTRIBUTES[attribute as AttributeId].values;
  for (const [at, text] of values.split('; ').entries()) {
    const value = readValue(text, kinds);
    const declared = facts[at]?.value;
    if (value === undefined || declared === undefined) throw new Error(`no value: ${text}`);
    expect(sameValue(value, declared), `${showValue(declared)} is declared, and not ${text}`).toBe(
      true,
    );
  }
});

test('the table is long enough to be worth its name', () => {
  expect(rows.length).toBeGreaterThanOrEqual(120);
  expect(new Set(rows.map((row) => row.join('|'))).size).toBe(rows.length);
});

test.each<readonly [string, string, string]>([
  [
    'certificate/erp.insightpulseai.net',
    'certificate-name',
    'auth erp insightpulseai mcp n8n superset www',
  ],
])('%s covers no more and no less', (_, attribute, first) => {
  const facts = ledger.of(
    { kind: 'certificate', id: 'erp.insightpulseai.net' },
    attribute as AttributeId,
  );
  const labels = facts.map(({ value }) => ('text' in value ? value.text.split('.')[0] : ''));
  expect(labels.toSorted().join(' ')).toBe(first);
});
