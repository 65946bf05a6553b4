import type { Attribute } from './attribute.ts';
import { called } from './called.ts';

/** Of Odoo: its options, its modules and its mail. */
export const ODOO_ATTRIBUTES = {
  series: {
    labels:
      called(`series, odoo version, odoo, version, odoo series, major version, odoo release, release,
      erp version, erp`),
    subjects: ['service', 'stack'],
    values: ['version'],
  },
  edition: {
    labels: called('edition, odoo edition, license type, flavour, variant'),
    subjects: ['service', 'stack'],
    values: ['word', 'name'],
  },
  'websocket-port': {
    labels:
      called(`websocket port, gevent port, longpolling port, gevent_port, longpolling_port, websocket,
      gevent, bus port, live chat port, port`),
    subjects: ['service'],
    values: ['port'],
  },
  'websocket-route': {
    labels:
      called(`websocket, websocket path, longpolling, websocket route, websocket url, websocket
      endpoint, websocket location, bus, longpolling path, location`),
    subjects: ['service'],
    values: ['route'],
  },
  workers: {
    labels:
      called(`workers, worker count, odoo workers, worker, http workers, number of workers, worker
      processes, worker process, odoo worker`),
    subjects: ['service'],
    values: ['count'],
  },
  'cron-workers': {
    labels:
      called(`cron threads, max_cron_threads, cron workers, cron thread, max cron threads, cron, cron
      worker, cron thread count, number of cron threads`),
    subjects: ['service'],
    values: ['count'],
  },
  'soft-limit': {
    labels:
      called(`limit_memory_soft, soft limit, soft memory limit, limit memory soft, memory soft limit,
      soft memory, memory soft, worker soft limit`),
    subjects: ['service'],
    values: ['size'],
  },
  'hard-limit': {
    labels:
      called(`limit_memory_hard, hard limit, hard memory limit, limit memory hard, memory hard limit,
      hard memory, memory hard, worker hard limit`),
    subjects: ['service'],
    values: ['size'],
  },
  'time-limit': {
    labels:
      called(`limit_time_real, real time limit, limit time real, time limit real, real time, time
      real, request time limit, wall time limit, time limit, real limit, request limit`),
    subjects: ['service'],
    values: ['duration', 'count'],
  },
  'cpu-time-limit': {
    labels:
      called(`limit_time_cpu, cpu time limit, limit time cpu, time limit cpu, cpu time, time cpu, cpu
      limit, time limit`),
    subjects: ['service'],
    values: ['duration', 'count'],
  },
  connections: {
    labels:
      called(`db_maxconn, max connections, connection limit, db maxconn, maxconn, max db connections,
      max_connections, connection, database connection, connection pool, db connection, pool
      size, max connection, max database connection, connection cap`),
    subjects: ['service', 'server', 'database'],
    values: ['count'],
  },
  'module-list': {
    labels:
      called(`modules, addons, module, custom modules, installed modules, custom addons, oca modules,
      own modules, addon, module name`),
    subjects: ['service', 'repository'],
    values: ['name'],
  },
  'module-count': {
    labels:
      called(`modules, module count, addons, number of modules, total modules, module, addon, addon
      count`),
    subjects: ['service', 'repository'],
    values: ['count'],
  },
  'mail-host': {
    labels:
      called(`smtp, smtp host, smtp server, mail server, smtp_server, smtp relay, mail host, outgoing
      mail server, mail relay, outgoing server, host, server, relay, email server, outgoing
      mail, mail`),
    subjects: ['service', 'integration'],
    values: ['domain'],
  },
  'mail-port': {
    labels: called('smtp port, port, smtp_port, mail port, submission port'),
    subjects: ['service', 'integration'],
    values: ['port'],
  },
  'mail-domain': {
    labels:
      called(`mail domain, sending domain, mail from, from domain, sender domain, mailgun domain,
      domain, email domain, from_filter, catchall domain`),
    subjects: ['service', 'integration'],
    values: ['domain'],
  },
  'mail-encryption': {
    labels:
      called(`encryption, mail encryption, smtp encryption, smtp security, connection security,
      smtp_ssl, tls`),
    subjects: ['service', 'integration'],
    values: ['word'],
  },
  users: {
    labels:
      called(`users, concurrent users, user count, number of users, named users, users (concurrent),
      concurrent, seats, expected users, active users`),
    subjects: ['service', 'environment'],
    values: ['count'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
