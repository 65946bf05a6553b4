import type { AttributeId } from '../../../subject/attributes.ts';

/** What a variable of an environment sets, and whose it is where its name says so. */
export interface VariableMeaning {
  readonly attribute: AttributeId;
  /** Beginning of the name in lower case, which a service may have as its id: `n8n` of `N8N_HOST`. */
  readonly owner?: string;
  /** The value is an URL of which only the host is meant. */
  readonly isUrl?: true;
  /** Unit of a bare number. */
  readonly unit?: string;
}

/** By the libraries and images that read them; whose database it is, the place tells. */
const SHARED: ReadonlyMap<string, VariableMeaning> = table({
  'database-host':
    'DB_HOST DATABASE_HOST PGHOST POSTGRES_HOST POSTGRESQL_HOST POSTGRES_SERVER DB_SERVER DB_HOSTNAME',
  'database-port': 'DB_PORT DATABASE_PORT PGPORT POSTGRES_PORT POSTGRESQL_PORT',
  database:
    'DB_NAME DATABASE_NAME PGDATABASE POSTGRES_DB POSTGRES_DATABASE DB_DATABASE DATABASE_DB',
  'database-user':
    'DB_USER DATABASE_USER PGUSER POSTGRES_USER POSTGRESQL_USER DB_USERNAME DATABASE_USERNAME',
  'tls-mode': 'PGSSLMODE DB_SSLMODE POSTGRES_SSLMODE',
  'mail-host': 'SMTP_HOST SMTP_SERVER MAIL_HOST MAIL_SERVER EMAIL_HOST',
  'mail-port': 'SMTP_PORT MAIL_PORT EMAIL_PORT',
  bucket: 'BACKUP_BUCKET BACKUP_S3_BUCKET S3_BUCKET S3_BUCKET_NAME SPACES_BUCKET RESTIC_BUCKET',
  address:
    'SERVER_IP DROPLET_IP HOST_IP PROD_IP PRODUCTION_IP PROD_HOST DEPLOY_HOST SSH_HOST REMOTE_HOST',
  'ssh-user': 'SSH_USER DEPLOY_USER REMOTE_USER',
  'repository-directory': 'REPO_DIR REPO_PATH REPO_ROOT DEPLOY_PATH DEPLOY_DIR',
  'backup-directory': 'BACKUP_DIR BACKUP_PATH BACKUP_ROOT',
  workers: 'ODOO_WORKERS',
  series: 'ODOO_VERSION ODOO_SERIES',
});

/** What n8n reads. Source: docs.n8n.io, environment variables. */
const N8N: ReadonlyMap<string, VariableMeaning> = table({
  'database-host': 'DB_POSTGRESDB_HOST',
  'database-port': 'DB_POSTGRESDB_PORT',
  database: 'DB_POSTGRESDB_DATABASE',
  'database-user': 'DB_POSTGRESDB_USER',
  domain: 'N8N_HOST WEBHOOK_URL N8N_EDITOR_BASE_URL WEBHOOK_TUNNEL_URL',
  port: 'N8N_PORT',
  timezone: 'GENERIC_TIMEZONE',
});

/** Behind the name of a service. */
const OWNED: ReadonlyMap<string, VariableMeaning> = table({
  domain: 'HOST DOMAIN HOSTNAME FQDN URL BASE_URL PUBLIC_URL HOST_URL EXTERNAL_URL',
  port: 'PORT HTTP_PORT',
  image: 'IMAGE DOCKER_IMAGE',
  container: 'CONTAINER CONTAINER_NAME',
  timezone: 'TIMEZONE TZ',
  memory: 'MEMORY MEMORY_LIMIT MEM_LIMIT',
});

/** Variables of the official image of Odoo, in its own environment only. */
export const ODOO_IMAGE: ReadonlyMap<string, VariableMeaning> = table({
  'database-host': 'HOST',
  'database-port': 'PORT',
  'database-user': 'USER',
});

/** What a variable means; undefined for all that are nobody's here, and for everything that is kept secret. */
export function meaningOf(name: string): VariableMeaning | undefined {
  if (/PASS|SECRET|TOKEN|_KEY$/.test(name)) return undefined;
  if (/^(?:BACKUP_)?(?:RETENTION|KEEP)_DAYS$|^BACKUP_RETENTION_DAYS$/.test(name))
    return { attribute: 'keep-daily', unit: 'days' };
  const plain = SHARED.get(name);
  if (plain !== undefined) return plain;
  const known = N8N.get(name);
  if (known !== undefined) return { ...known, owner: 'n8n' };
  const [, owner = '', rest = ''] = /^([A-Z][A-Z\d]*)_(.+)$/.exec(name) ?? [];
  const meaning = OWNED.get(rest) ?? (rest.startsWith('DB_') ? SHARED.get(rest) : undefined);
  return meaning === undefined ? undefined : { ...meaning, owner: owner.toLowerCase() };
}

/** True for names whose value is the connection to a database. */
export function isConnection(name: string): boolean {
  return /(?:^|_)(?:DATABASE|DB|POSTGRES|SQLALCHEMY_DATABASE|PG)_(?:URL|URI|DSN)$/.test(name);
}

function table(
  names: Partial<Readonly<Record<AttributeId, string>>>,
): ReadonlyMap<string, VariableMeaning> {
  const entries = Object.entries(names) as [AttributeId, string][];
  return new Map(
    entries.flatMap(([attribute, list]) =>
      list
        .split(' ')
        .map((name): [string, VariableMeaning] => [
          name,
          /URL/.test(name) ? { attribute, isUrl: true } : { attribute },
        ]),
    ),
  );
}
