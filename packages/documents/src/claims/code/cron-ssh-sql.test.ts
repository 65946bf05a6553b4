import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../testing/claims/code-claims-in.ts';

describe('crontabs, ssh and SQL', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'cron',
      'cron',
      '',
      `CRON_TZ=Europe/Berlin
30 4 * * * /opt/bookshop/repo/scripts/backup.sh
0 5 * * 0 certbot renew
0 4 * * 6 /opt/scripts/restore-drill.sh
0 3 * * 0 /opt/scripts/backup-weekly.sh
15 * * * * find /opt/bookshop/backups -mtime +7 -delete`,
      [
        'timezone Europe/Berlin of backup/production',
        'backup-time 30 4 * * * of backup/production',
        'drill-interval 0 4 * * 6 of backup/production',
      ],
    ],
    [
      'cron without a tag',
      '',
      '',
      '0 1 * * * pg_dump shop > /tmp/x.sql',
      ['backup-time 0 1 * * * of backup/production'],
    ],
    [
      'ssh configuration',
      'ssh-config',
      '',
      `Host shelf
  HostName 10.5.5.5
  User root
Host github.com
  User git`,
      ['address 10.5.5.5 of host/shelf', 'ssh-user root of host/shelf'],
    ],
    [
      'SQL',
      'sql',
      '',
      `\\c library
GRANT ALL ON DATABASE shop_staging TO intern;
ALTER DATABASE n8n OWNER TO flows;
CREATE ROLE reporting;
SELECT 1 FROM books WHERE owner = 'x';`,
      [
        'database library of nobody likely',
        'database shop_staging of database/ledger/shop-staging@staging',
        'database-user intern of database/ledger/shop-staging@staging',
        'database n8n of database/ledger/n8n@production',
        'database-user flows of database/ledger/n8n@production',
        'database-user reporting of nobody guess',
      ],
    ],
    [
      'SQL without a tag',
      '',
      '',
      'ALTER DATABASE n8n OWNER TO flows;',
      [
        'database n8n of database/ledger/n8n@production',
        'database-user flows of database/ledger/n8n@production',
      ],
    ],
    ['an unknown language', 'php', '', "$host = 'n8n-prod:1';", []],
    [
      'a connection in code',
      'python',
      '',
      'engine = create_engine("postgresql://n8n:pw@db-ledger.example.net:5432/n8n")',
      [
        'database-user n8n of database/ledger/n8n@production',
        'database-host db-ledger.example.net of database/ledger/n8n@production',
        'database-port 5432 of database/ledger/n8n@production',
        'database n8n of database/ledger/n8n@production',
      ],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
