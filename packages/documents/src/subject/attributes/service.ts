import type { Attribute } from './attribute.ts';

/** Of services, Odoo and the proxy in front of them. */
export const SERVICE_ATTRIBUTES = {
  domain: {
    labels: ['domain', 'url', 'hostname', 'fqdn', 'public url', 'address', 'endpoint'],
    subjects: ['service', 'environment', 'zone', 'integration'],
    values: ['domain'],
  },
  series: {
    labels: ['series', 'odoo version', 'odoo', 'version'],
    subjects: ['service', 'stack'],
    values: ['version'],
  },
  edition: {
    labels: ['edition', 'odoo edition'],
    subjects: ['service', 'stack'],
    values: ['word'],
  },
  version: {
    labels: ['version', 'release', 'engine'],
    subjects: ['server', 'edge', 'service'],
    values: ['version'],
  },
  image: {
    labels: ['image', 'docker image', 'container image'],
    subjects: ['service', 'server', 'edge'],
    values: ['image'],
  },
  container: {
    labels: ['container', 'container name'],
    subjects: ['service', 'edge', 'server'],
    values: ['name'],
  },
  port: {
    labels: ['port', 'internal port', 'container port', 'listens on', 'http port'],
    subjects: ['service', 'server', 'edge', 'integration'],
    values: ['port'],
  },
  'published-port': {
    labels: ['published port', 'exposed port', 'host port', 'public port'],
    subjects: ['service', 'server', 'edge'],
    values: ['port'],
  },
  'websocket-port': {
    labels: ['websocket port', 'gevent port', 'longpolling port'],
    subjects: ['service'],
    values: ['port'],
  },
  'websocket-route': {
    labels: ['websocket', 'websocket path', 'longpolling'],
    subjects: ['service'],
    values: ['route'],
  },
  'health-route': {
    labels: ['health', 'health path', 'healthcheck', 'health check', 'health endpoint'],
    subjects: ['service'],
    values: ['route'],
  },
  'health-body': {
    labels: ['expected', 'expected response', 'response', 'returns'],
    subjects: ['service'],
    values: ['text'],
  },
  upstream: {
    labels: ['upstream', 'proxied to', 'proxy target', 'routes to', 'backend'],
    subjects: ['service', 'record'],
    values: ['name', 'port'],
  },
  redirect: {
    labels: ['redirects to', 'redirect'],
    subjects: ['record', 'environment', 'service'],
    values: ['domain'],
  },
  workers: {
    labels: ['workers', 'worker count', 'odoo workers'],
    subjects: ['service'],
    values: ['count'],
  },
  'cron-workers': {
    labels: ['cron threads', 'max_cron_threads', 'cron workers'],
    subjects: ['service'],
    values: ['count'],
  },
  'soft-limit': {
    labels: ['limit_memory_soft', 'soft limit', 'soft memory limit'],
    subjects: ['service'],
    values: ['size'],
  },
  'hard-limit': {
    labels: ['limit_memory_hard', 'hard limit', 'hard memory limit'],
    subjects: ['service'],
    values: ['size'],
  },
  'time-limit': {
    labels: ['limit_time_real', 'real time limit'],
    subjects: ['service'],
    values: ['duration', 'count'],
  },
  'cpu-time-limit': {
    labels: ['limit_time_cpu', 'cpu time limit'],
    subjects: ['service'],
    values: ['duration', 'count'],
  },
  connections: {
    labels: ['db_maxconn', 'max connections', 'connection limit'],
    subjects: ['service', 'server'],
    values: ['count'],
  },
  'upload-size': {
    labels: ['client_max_body_size', 'upload limit', 'max upload', 'body size'],
    subjects: ['service', 'edge'],
    values: ['size'],
  },
  'proxy-timeout': {
    labels: ['proxy_read_timeout', 'proxy timeout', 'read timeout'],
    subjects: ['service', 'edge'],
    values: ['duration'],
  },
  'rate-limit': {
    labels: ['rate limit', 'rate'],
    subjects: ['service', 'edge'],
    values: ['count'],
  },
  volume: {
    labels: ['volume', 'data volume', 'docker volume'],
    subjects: ['service', 'server'],
    values: ['name'],
  },
  mount: {
    labels: ['mount', 'mounted at', 'mount point', 'data dir'],
    subjects: ['service', 'volume'],
    values: ['path'],
  },
  network: {
    labels: ['network', 'docker network'],
    subjects: ['service', 'environment', 'edge'],
    values: ['name'],
  },
  project: {
    labels: ['project', 'compose project'],
    subjects: ['environment', 'edge'],
    values: ['name'],
  },
  branch: {
    labels: ['branch', 'git branch', 'deploys from'],
    subjects: ['environment', 'repository'],
    values: ['name'],
  },
  state: {
    labels: ['status', 'state', 'phase'],
    subjects: ['service', 'integration', 'host'],
    values: ['word'],
  },
  'module-list': {
    labels: ['modules', 'addons'],
    subjects: ['service', 'repository'],
    values: ['name'],
  },
  'module-count': {
    labels: ['modules', 'module count', 'addons'],
    subjects: ['service', 'repository'],
    values: ['count'],
  },
  'mail-host': {
    labels: ['smtp', 'smtp host', 'smtp server', 'mail server'],
    subjects: ['service', 'integration'],
    values: ['domain'],
  },
  'mail-port': {
    labels: ['smtp port', 'port'],
    subjects: ['service', 'integration'],
    values: ['port'],
  },
  'mail-domain': {
    labels: ['mail domain', 'sending domain'],
    subjects: ['service', 'integration'],
    values: ['domain'],
  },
  'project-reference': {
    labels: ['project', 'project ref', 'project id', 'reference'],
    subjects: ['integration'],
    values: ['name'],
  },
  users: {
    labels: ['users', 'concurrent users'],
    subjects: ['service', 'environment'],
    values: ['count'],
  },
  approvals: {
    labels: ['approvals', 'reviewers', 'required approvals'],
    subjects: ['repository', 'environment'],
    values: ['count'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
