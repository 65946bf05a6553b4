import { loadStack } from '@stackwright/schema';
import type { ResolvedStack } from '@stackwright/schema';

/** A bookshop with a managed cluster, a machine of its own for reading covers, and a staging beside production. */
const BOOKSHOP = `
stack: bookshop
version: 1
hosts:
  shelf:
    address: 192.0.2.20
    hostname: shelf-01
    provider: { name: digitalocean, region: fra1, size: s-4vcpu-8gb }
    os: ubuntu-24.04
    ssh: { user: deploy }
    directories: { repository: /opt/bookshop/repo, data: /opt/bookshop/data, backups: /opt/bookshop/backups }
    retired: { addresses: [192.0.2.99], names: [old-shelf-1] }
  press:
    address: 192.0.2.30
    hostname: press-01
    provider: { name: digitalocean, region: fra1, size: s-8vcpu-16gb }
    ssh: { user: deploy }
  desk: { local: true, vcpus: 4, memory: 16g }
edges:
  shelf: { container: nginx-prod }
  desk: {}
environments:
  production:
    host: shelf
    suffix: prod
    branch: main
    odoo: { domain: shop, database: ledger/shop, users: 20 }
  staging:
    host: shelf
    branch: develop
    odoo: { domain: staging, database: ledger/shop-staging, users: 2 }
  development:
    host: desk
    suffix: dev
    odoo: { domain: localhost, database: drawer/shop }
odoo:
  series: "18.0"
  modules: [bookshop_base]
  mail: { host: smtp.example.net, port: 2525, domain: mail.example.com, password: SMTP_PASSWORD }
services:
  n8n:
    image: n8nio/n8n
    port: 5678
    domain: n8n
    database: ledger/n8n
    memory: 512m
    health: { path: /healthz, client: wget }
    retired: { names: [c95d_n8n-prod] }
  superset:
    image: apache/superset
    port: 8088
    domain: superset
    database: ledger/superset
    memory: 1g
    health: { path: /health, body: OK }
  covers:
    host: press
    image: covers-service
    port: 8001
    publish: 8001
    health: { path: /health, internal: true }
  redis: { state: planned, port: 6379, used-by: [] }
databases:
  ledger:
    kind: managed
    version: 16
    provider: { name: digitalocean, region: fra1 }
    host: db-ledger.example.net
    port: 25060
    tls: require
    databases:
      shop: { role: shop }
      shop-staging: { name: shop_staging, role: shop_staging }
      n8n: { role: n8n }
      superset: { role: superset }
  drawer:
    version: 16
    image: postgres:16-alpine
    environments: [development]
    databases: { shop: { role: shop } }
zones:
  example.com:
    nameservers: [ns1.example.net, ns2.example.net]
    records: [{ name: www, cname: shop }]
    mail:
      mail:
        mx: [{ priority: 10, target: mxa.example.net }]
        spf: { include: [example.net], all: softfail }
certificates:
  production: { covers: [production], lineage: shop.example.com }
backups:
  production:
    at: "02:00"
    timezone: UTC
    keep: { daily: 7d, weekly: 30d, monthly: 12mo }
    recipients: [BACKUP_AGE_RECIPIENT]
    offsite: { kind: s3, provider: digitalocean, bucket: book-backups, region: fra1 }
    drill: { every: week }
objectives: { recovery-time: 4h, recovery-point: 15m, availability: 99.5%, latency-p95: 2s, requests-per-minute: 500 }
monitoring:
  probe-every: 1m
  channels: { email: { kind: email, to: ops@example.com } }
  alerts:
    disk: { when: disk 85%, severity: critical, channels: [email] }
costs:
  currency: USD
  lines: { shelf: { monthly: 48, for: hosts.shelf }, press: { monthly: 96, for: hosts.press } }
firewall: { allow: [22/tcp, 80/tcp, 443/tcp], ban: { attempts: 5 } }
secrets:
  BACKUP_AGE_RECIPIENT: {}
  BACKUP_S3_ACCESS_KEY: {}
  BACKUP_S3_SECRET_KEY: {}
  N8N_DB_PASSWORD: {}
  SHOP_DB_PASSWORD: {}
  SHOP_STAGING_DB_PASSWORD: {}
  SUPERSET_DB_PASSWORD: {}
  SMTP_PASSWORD: {}
  POSTGRES_PASSWORD: {}
delivery:
  repository: bookshop/shop
  branches: { main: { environment: production, approvals: 2 }, develop: { environment: staging } }
policies: { logs: 90d }
`;

export function bookshop(): ResolvedStack {
  const result = loadStack(BOOKSHOP, 'stack.yaml');
  if (!result.ok) throw new Error(result.findings.map(({ what }) => what).join('\n'));
  return result.value;
}
