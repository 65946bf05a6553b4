import type { Attribute } from './attribute.ts';

/** Of databases and backups. */
export const DATA_ATTRIBUTES = {
  database: {
    labels: ['database', 'db', 'database name', 'db name', 'dbname'],
    subjects: ['service', 'environment', 'database'],
    values: ['name'],
  },
  'database-server': {
    labels: ['database', 'database server', 'db server', 'storage', 'cluster'],
    subjects: ['service', 'environment', 'database'],
    values: ['name', 'word'],
  },
  'database-host': {
    labels: ['database host', 'db host', 'db_host', 'host', 'hostname', 'endpoint'],
    subjects: ['server', 'database', 'service'],
    values: ['domain', 'name', 'address'],
  },
  'database-port': {
    labels: ['database port', 'db port', 'db_port', 'port'],
    subjects: ['server', 'database', 'service'],
    values: ['port'],
  },
  'database-user': {
    labels: ['database user', 'db user', 'db_user', 'role', 'user', 'username', 'owner'],
    subjects: ['database', 'service', 'server'],
    values: ['name'],
  },
  'tls-mode': {
    labels: ['tls', 'ssl', 'sslmode', 'ssl mode', 'tls mode'],
    subjects: ['server', 'database'],
    values: ['word'],
  },
  'backup-time': {
    labels: ['schedule', 'runs at', 'time', 'backup time', 'when'],
    subjects: ['backup'],
    values: ['time', 'schedule'],
  },
  timezone: {
    labels: ['timezone', 'time zone', 'tz'],
    subjects: ['backup', 'service', 'stack'],
    values: ['timezone'],
  },
  'keep-daily': {
    labels: ['daily', 'daily retention', 'daily backups', 'dailies'],
    subjects: ['backup'],
    values: ['duration', 'count'],
  },
  'keep-weekly': {
    labels: ['weekly', 'weekly retention', 'weekly backups', 'weeklies'],
    subjects: ['backup'],
    values: ['duration', 'count'],
  },
  'keep-monthly': {
    labels: ['monthly', 'monthly retention', 'monthly backups', 'monthlies'],
    subjects: ['backup'],
    values: ['duration', 'count'],
  },
  bucket: {
    labels: ['bucket', 'space', 'spaces bucket', 's3 bucket'],
    subjects: ['backup'],
    values: ['name'],
  },
  'recovery-window': {
    labels: ['pitr', 'point-in-time', 'pitr window'],
    subjects: ['backup', 'server'],
    values: ['duration'],
  },
  'drill-interval': {
    labels: ['restore drill', 'drill', 'restore test'],
    subjects: ['backup'],
    values: ['schedule', 'duration'],
  },
} as const satisfies Readonly<Record<string, Attribute>>;
