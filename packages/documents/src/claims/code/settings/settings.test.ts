import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../../testing/claims/code-claims-in.ts';

describe('odoo.conf and its like', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'odoo.conf',
      'ini',
      '',
      `[options]
db_host = localhost
db_port = 5433
db_name = books
db_user = admin
db_maxconn = 3
db_sslmode = disable
workers = 99
max_cron_threads = 9
limit_memory_soft = 1073741824
limit_memory_hard = 2G
limit_time_real = 77
http_port = 8070
gevent_port = 8073
data_dir = /srv/odoo
dbfilter = ^library$
smtp_server = localhost
admin_passwd = x
proxy_mode = True`,
      [
        'database-host localhost of service/odoo',
        'database-port 5433 of service/odoo',
        'database books of service/odoo',
        'database-user admin of service/odoo',
        'connections 3 of service/odoo',
        'tls-mode disable of service/odoo',
        'workers 99 of service/odoo',
        'cron-workers 9 of service/odoo',
        'soft-limit 1073741824 of service/odoo',
        'hard-limit 2G of service/odoo',
        'time-limit 77 of service/odoo',
        'port 8070 of service/odoo',
        'websocket-port 8073 of service/odoo',
        'mount /srv/odoo of service/odoo',
        'database library of service/odoo',
      ],
    ],
    [
      'odoo.conf of staging',
      'conf',
      '## Staging',
      `[options]
db_name = shop_live   ; the database
workers = 98`,
      ['database shop_live of service/odoo@staging', 'workers 98 of service/odoo@staging'],
    ],
    [
      'without a tag',
      '',
      '',
      `[options]
workers = 97`,
      ['workers 97 of service/odoo'],
    ],
    [
      'placeholders of odoo.conf',
      'ini',
      '',
      `[options]
db_host = <database-host>
db_name = False
db_user = your_user
workers = \${WORKERS}`,
      [],
    ],
    [
      'fail2ban',
      'ini',
      '',
      `[sshd]
maxretry = 3`,
      ['ban-attempts 3 of firewall/firewall likely'],
    ],
    [
      'another program',
      'ini',
      '',
      `[program:web]
workers = 4
port = 99`,
      [],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});

describe('environments', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      '.env',
      'env',
      '',
      `ODOO_DB_HOST=db.bookshop.dev
N8N_PORT=5699
N8N_ENCRYPTION_KEY=abc
POSTGRES_PASSWORD=abc
SMTP_HOST=smtp.bookshop.dev
BACKUP_S3_BUCKET=old-books
SUPERSET_URL=https://bi.example.com/login
SOME_FLAG=1`,
      [
        'database-host db.bookshop.dev of service/odoo',
        'port 5699 of service/n8n',
        'mail-host smtp.bookshop.dev of nobody likely',
        'bucket old-books of backup/production likely',
        'domain bi.example.com of service/superset',
      ],
    ],
    [
      '.env without a tag',
      '',
      '',
      `# n8n
DB_POSTGRESDB_DATABASE=flows
N8N_HOST=n8n.example.com`,
      ['database flows of service/n8n', 'domain n8n.example.com of service/n8n'],
    ],
    [
      'a tunnel',
      'bash',
      '## The ledger',
      `export PGHOST=localhost
export PGPORT=6000
export PGDATABASE=n8n`,
      ['database n8n of server/ledger likely'],
    ],
    [
      'a tunnel in a file',
      'env',
      '',
      `PORT=1
DB_HOST=127.0.0.1
DB_PORT=6000`,
      [],
    ],
    [
      '.env with placeholders',
      'env',
      '',
      `DB_HOST=your-db-host
DB_PORT=\${PORT}
N8N_HOST=<domain>
POSTGRES_DB=`,
      [],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
