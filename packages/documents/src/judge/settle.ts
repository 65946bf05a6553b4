import type { Path } from '@stackwright/core';
import type { AttributeId } from '../subject/attributes.ts';
import type { Subject } from '../subject/subject.ts';

/** Where stack.yaml would declare a fact, by the section of its subject and the keys below the thing. */
const KEYS: Partial<Record<AttributeId, Partial<Record<Subject['kind'], Path>>>> = {
  address: { host: ['address'] },
  hostname: { host: ['hostname'] },
  region: { host: ['provider', 'region'], server: ['provider', 'region'] },
  provider: { host: ['provider', 'name'], server: ['provider', 'name'] },
  'machine-size': { host: ['provider', 'size'] },
  os: { host: ['os'] },
  cpus: { host: ['vcpus'] },
  memory: { host: ['memory'], service: ['memory'] },
  disk: { host: ['disk'] },
  'ssh-user': { host: ['ssh', 'user'] },
  image: { service: ['image'] },
  port: { service: ['port'], server: ['port'] },
  'published-port': { service: ['publish'] },
  domain: { service: ['domain'] },
  'health-route': { service: ['health', 'path'] },
  'health-body': { service: ['health', 'body'] },
  version: { server: ['version'] },
  'tls-mode': { server: ['tls'] },
  connections: { server: ['connection-limit'] },
  state: { service: ['state'], integration: ['state'] },
  branch: { environment: ['branch'] },
  users: { environment: ['odoo', 'users'] },
  ttl: { zone: ['ttl'] },
  bucket: { backup: ['offsite', 'bucket'] },
  'backup-time': { backup: ['at'] },
  timezone: { backup: ['timezone'] },
  'keep-daily': { backup: ['keep', 'daily'] },
  'keep-weekly': { backup: ['keep', 'weekly'] },
  'keep-monthly': { backup: ['keep', 'monthly'] },
  'drill-interval': { backup: ['drill', 'every'] },
  'project-reference': { integration: ['project'] },
  cost: { cost: ['monthly'] },
  'log-retention': { stack: ['policies', 'logs'] },
  'recovery-time': { objective: ['recovery-time'] },
  'recovery-point': { objective: ['recovery-point'] },
  availability: { objective: ['availability'] },
  latency: { objective: ['latency-p95'] },
  throughput: { objective: ['requests-per-minute'] },
  'probe-interval': { stack: ['monitoring', 'probe-every'] },
};

const SECTIONS: Partial<Record<Subject['kind'], string>> = {
  host: 'hosts',
  service: 'services',
  server: 'databases',
  environment: 'environments',
  zone: 'zones',
  backup: 'backups',
  integration: 'integrations',
  cost: 'costs.lines',
};

/** What may be promised of one service. */
const OF_SERVICES: ReadonlySet<AttributeId> = new Set(['availability', 'latency']);

/** The path of stack.yaml that would settle what documents disagree about; undefined where it has no key for that. */
export function settlingPath({ kind, id }: Subject, attribute: AttributeId): Path | undefined {
  const key = KEYS[attribute]?.[kind];
  if (key === undefined) return undefined;
  if (kind === 'stack') return key;
  if (kind === 'objective' && id === 'stack') return ['objectives', ...key];
  if (kind === 'objective')
    return OF_SERVICES.has(attribute) ? ['objectives', 'services', id, ...key] : undefined;
  // Odoo is declared by environment, and a total is reckoned.
  if ((kind === 'service' && id === 'odoo') || (kind === 'cost' && id === 'total'))
    return undefined;
  const section = SECTIONS[kind];
  return section === undefined ? undefined : [...section.split('.'), id, ...key];
}
