import type { Attribute } from './attribute.ts';

/** Of machines and what they are called. */
export const MACHINE_ATTRIBUTES = {
  address: {
    labels: ['ip', 'ip address', 'ipv4', 'public ip', 'address', 'server ip', 'reserved ip'],
    subjects: ['host', 'service', 'record'],
    values: ['address'],
  },
  hostname: {
    labels: ['hostname', 'host name', 'droplet', 'droplet name', 'server name', 'machine'],
    subjects: ['host'],
    values: ['name'],
  },
  host: {
    labels: ['host', 'runs on', 'server', 'deployed on', 'node', 'droplet'],
    subjects: ['service', 'environment', 'edge'],
    values: ['name'],
  },
  provider: {
    labels: ['provider', 'hosted at', 'hosted on', 'cloud'],
    subjects: ['host', 'server', 'zone', 'backup'],
    values: ['name'],
  },
  region: {
    labels: ['region', 'datacenter', 'data centre', 'location', 'zone'],
    subjects: ['host', 'server', 'backup', 'integration'],
    values: ['name'],
  },
  'machine-size': {
    labels: ['size', 'plan', 'droplet size', 'slug'],
    subjects: ['host'],
    values: ['name'],
  },
  os: {
    labels: ['os', 'operating system', 'distribution', 'image'],
    subjects: ['host'],
    values: ['name', 'version'],
  },
  cpus: {
    labels: ['cpu', 'vcpu', 'cores', 'processors'],
    subjects: ['host', 'service'],
    values: ['count'],
  },
  memory: {
    labels: ['memory', 'ram', 'memory limit', 'mem'],
    subjects: ['host', 'service', 'edge'],
    values: ['size'],
  },
  disk: { labels: ['disk', 'storage', 'ssd'], subjects: ['host'], values: ['size'] },
  'ssh-user': {
    labels: ['ssh user', 'login', 'user', 'ssh login'],
    subjects: ['host'],
    values: ['name'],
  },
  'repository-directory': {
    labels: ['checkout', 'repository path', 'repo path', 'deploy path', 'install path'],
    subjects: ['host'],
    values: ['path'],
  },
  'data-directory': {
    labels: ['data directory', 'data path'],
    subjects: ['host'],
    values: ['path'],
  },
  'backup-directory': {
    labels: ['backup directory', 'backup path', 'backups', 'backup location'],
    subjects: ['host', 'backup'],
    values: ['path'],
  },
  'open-port': {
    labels: ['open ports', 'allowed ports', 'allow', 'inbound'],
    subjects: ['firewall', 'host'],
    values: ['port'],
  },
  'ban-attempts': {
    labels: ['maxretry', 'ban after', 'attempts'],
    subjects: ['firewall'],
    values: ['count'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
