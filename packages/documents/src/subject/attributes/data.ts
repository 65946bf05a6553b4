import type { Attribute } from './attribute.ts';
import { called } from './called.ts';

/** Of databases and backups. */
export const DATA_ATTRIBUTES = {
  database: {
    labels: called(`database, db, database name, db name, dbname, databases, db_name, postgres db,
      postgres_db, pgdatabase, postgresql database, data base, schema, odoo database,
      database(s), target database, name, db_postgresdb_database, dbfilter`),
    subjects: ['service', 'environment', 'database', 'server'],
    values: ['name'],
  },
  'database-server': {
    labels:
      called(`database, database server, db server, storage, cluster, databases, postgresql server,
      postgresql, postgres, data store, datastore, backend, metadata database, metadata store,
      db, persistence, database type, db type, database backend, database location, kind,
      type, stored in`),
    subjects: ['service', 'environment', 'database', 'server'],
    values: ['name', 'word'],
  },
  'database-host': {
    labels:
      called(`database host, db host, db_host, host, hostname, endpoint, pghost, postgres host,
      postgresql host, postgres_host, connection host, cluster host, cluster endpoint, server,
      address, hosts, fqdn, db_postgresdb_host, private host, db endpoint, database endpoint,
      database server, db server`),
    subjects: ['server', 'database', 'service', 'environment'],
    values: ['domain', 'name', 'address'],
  },
  'database-port': {
    labels: called(`database port, db port, db_port, port, pgport, postgres port, postgresql port,
      postgres_port, db_postgresdb_port, connection port, pg port`),
    subjects: ['server', 'database', 'service', 'environment'],
    values: ['port'],
  },
  'database-user': {
    labels:
      called(`database user, db user, db_user, role, user, username, owner, pguser, postgres user,
      postgresql user, postgres_user, database role, db role, connects as, login role, db
      owner, database owner, roles, db username, login, account, db_postgresdb_user,
      connection user`),
    subjects: ['database', 'service', 'server', 'environment'],
    values: ['name'],
  },
  'tls-mode': {
    labels:
      called(`tls, ssl, sslmode, ssl mode, tls mode, db_sslmode, pgsslmode, ssl/tls, encryption,
      database tls, db ssl, require ssl`),
    subjects: ['server', 'database', 'service', 'environment'],
    values: ['word'],
  },
  'backup-time': {
    labels:
      called(`schedule, runs at, time, backup time, when, runs, backup schedule, cron, cron schedule,
      run time, start time, starts at, scheduled, scheduled at, frequency, runs daily at,
      nightly at, at, cron expression, backup window, start, backup, backup runs, daily at,
      job schedule`),
    subjects: ['backup'],
    values: ['time', 'schedule'],
  },
  timezone: {
    labels:
      called(`timezone, time zone, tz, timezones, time-zone, generic_timezone, zone, clock, schedule
      timezone, cron tz, cron_tz`),
    subjects: ['backup', 'service', 'stack', 'host', 'environment'],
    values: ['timezone'],
  },
  'keep-daily': {
    labels:
      called(`daily, daily retention, daily backups, dailies, keep daily, daily copies, daily dumps,
      daily snapshots, dailies kept, daily tier, --keep-daily`),
    subjects: ['backup'],
    values: ['duration', 'count'],
  },
  'keep-weekly': {
    labels:
      called(`weekly, weekly retention, weekly backups, weeklies, keep weekly, weekly copies, weekly
      dumps, weekly snapshots, weekly tier, --keep-weekly`),
    subjects: ['backup'],
    values: ['duration', 'count'],
  },
  'keep-monthly': {
    labels:
      called(`monthly, monthly retention, monthly backups, monthlies, keep monthly, monthly copies,
      monthly dumps, monthly snapshots, monthly tier, --keep-monthly`),
    subjects: ['backup'],
    values: ['duration', 'count'],
  },
  retention: {
    labels:
      called(`retention, retention period, kept, kept for, keep, keep for, backup retention, data
      retention, retained, retain, how long`),
    subjects: ['backup', 'integration'],
    values: ['duration', 'count'],
  },
  'backup-prefix': {
    labels: called('prefix, bucket prefix, key prefix'),
    subjects: ['backup'],
    values: ['name', 'text'],
  },
  bucket: {
    labels:
      called(`bucket, space, spaces bucket, s3 bucket, buckets, spaces, space name, object storage,
      bucket name, s3, off-site, offsite, offsite bucket, off-site bucket, backup bucket,
      destination, target, off-site copy, remote, aws_s3_bucket`),
    subjects: ['backup', 'integration'],
    values: ['name'],
  },
  'recovery-window': {
    labels:
      called(`pitr, point-in-time, pitr window, point in time recovery, point-in-time recovery, pitr
      retention, point in time, recovery window, wal retention, point-in-time window`),
    subjects: ['backup', 'server', 'database'],
    values: ['duration'],
  },
  'drill-interval': {
    labels:
      called(`restore drill, drill, restore test, restore drills, drills, restore tests, recovery
      drill, dr drill, restore test interval, test restore, restore verification, drill
      schedule, recovery test`),
    subjects: ['backup'],
    values: ['schedule', 'duration'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
