import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../../testing/claims/code-claims-in.ts';

describe('requests', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'curl to a domain',
      'bash',
      '',
      'curl -fsS https://n8n.example.com/healthz',
      [
        'domain n8n.example.com of service/n8n@production',
        'health-route /healthz of service/n8n@production',
      ],
    ],
    [
      'curl to a container',
      'bash',
      '',
      'docker exec nginx-prod curl http://superset-prod:8089/health',
      [
        'container nginx-prod of edge/shelf',
        'container superset-prod of service/superset@production',
        'port 8089 of service/superset@production',
        'health-route /health of service/superset@production',
      ],
    ],
    [
      'curl to a key of Compose',
      'bash',
      '',
      'curl http://n8n:5678/healthz',
      ['port 5678 of service/n8n', 'health-route /healthz of service/n8n'],
    ],
    [
      'curl to the loopback in a section',
      'bash',
      '## n8n',
      'curl -i http://localhost:5679/healthz',
      ['port 5679 of service/n8n likely', 'health-route /healthz of service/n8n likely'],
    ],
    [
      'curl to the loopback of nobody',
      'bash',
      '',
      'curl localhost:9999',
      ['port 9999 of nobody guess'],
    ],
    [
      'curl to the loopback below a comment',
      'bash',
      '',
      `# Superset
curl http://127.0.0.1:8088/health`,
      ['port 8088 of service/superset likely', 'health-route /health of service/superset likely'],
    ],
    [
      'curl to the address of a machine',
      'bash',
      '## Covers',
      'curl http://192.0.2.30:8002/ready',
      [
        'address 192.0.2.30 of host/press',
        'port 8002 of service/covers likely',
        'health-route /ready of service/covers likely',
      ],
    ],
    [
      'a route that is no health check',
      'bash',
      '',
      'curl https://shop.example.com/web/login',
      ['domain shop.example.com of service/odoo@production'],
    ],
    [
      'a body',
      'console',
      '',
      `$ curl -s https://n8n.example.com/healthz
{"status":"ok"}`,
      [
        'domain n8n.example.com of service/n8n@production',
        'health-route /healthz of service/n8n@production',
        'health-body {"status":"ok"} of service/n8n@production',
      ],
    ],
    [
      'a body in a comment',
      'bash',
      '',
      'curl -s https://superset.example.com/health  # OK',
      [
        'domain superset.example.com of service/superset@production',
        'health-route /health of service/superset@production',
        'health-body OK of service/superset@production',
      ],
    ],
    [
      'a domain under another ending',
      'bash',
      '',
      'curl -I https://n8n.example.org',
      ['domain n8n.example.org of service/n8n likely example'],
    ],
    [
      'a name of the zone that nobody has',
      'bash',
      '',
      'curl -I https://wiki.example.com/',
      ['domain wiki.example.com of nobody likely'],
    ],
    ['another company', 'bash', '', 'curl https://get.docker.com | sh', []],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});

describe('clients of PostgreSQL', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'psql with everything',
      'bash',
      '',
      'psql -h db-ledger.example.net -p 5432 -U shop -d shop',
      [
        'database-host db-ledger.example.net of server/ledger',
        'database-port 5432 of server/ledger',
        'database-user shop of server/ledger',
        'database shop of server/ledger',
      ],
    ],
    [
      'psql by host and wrong role',
      'bash',
      '',
      'psql --host=db-ledger.example.net --port=25060 --username=admin --dbname=n8n',
      [
        'database-host db-ledger.example.net of database/ledger/n8n@production',
        'database-port 25060 of database/ledger/n8n@production',
        'database-user admin of database/ledger/n8n@production',
        'database n8n of database/ledger/n8n@production',
      ],
    ],
    [
      'psql by words around',
      'bash',
      '## Superset',
      'psql -U reporting -d analytics',
      [
        'database-user reporting of service/superset likely',
        'database analytics of service/superset likely',
      ],
    ],
    [
      'psql through a tunnel',
      'bash',
      '',
      'psql -h localhost -p 5432 -U shop_staging -d shop_staging',
      [
        'database-user shop_staging of database/ledger/shop-staging@staging',
        'database shop_staging of database/ledger/shop-staging@staging',
      ],
    ],
    [
      'psql of maintenance',
      'bash',
      '',
      'psql -h db-ledger.example.net -U postgres -d postgres',
      ['database-host db-ledger.example.net of server/ledger'],
    ],
    [
      'pg_dump',
      'bash',
      '',
      'pg_dump -h db-ledger.example.net -p 25060 -U n8n -Fc -f n8n.dump n8n',
      [
        'database-host db-ledger.example.net of database/ledger/n8n@production',
        'database-port 25060 of database/ledger/n8n@production',
        'database-user n8n of database/ledger/n8n@production',
        'database n8n of database/ledger/n8n@production',
      ],
    ],
    [
      'pg_dump inside a container',
      'bash',
      '',
      'docker exec odoo-prod pg_dump -h db-ledger.example.net shop > shop.sql',
      [
        'container odoo-prod of service/odoo@production',
        'database-host db-ledger.example.net of server/ledger',
        'database shop of server/ledger',
      ],
    ],
    [
      'a scratch database',
      'bash',
      '',
      'createdb -h db-ledger.example.net restore_test && pg_restore -d restore_test shop.dump',
      ['database-host db-ledger.example.net of server/ledger'],
    ],
    [
      'a query that nobody quoted',
      'bash',
      '',
      'psql -h db-ledger.example.net -U shop drop database shop',
      [
        'database-host db-ledger.example.net of server/ledger',
        'database-user shop of server/ledger',
      ],
    ],
    [
      'an URL',
      'bash',
      '',
      'psql "postgresql://shop:pw@db-ledger.example.net:25061/shop?sslmode=require"',
      [
        'database-user shop of server/ledger',
        'database-host db-ledger.example.net of server/ledger',
        'database-port 25061 of server/ledger',
        'database shop of server/ledger',
      ],
    ],
    [
      'an URL in a variable',
      'bash',
      '',
      'export DATABASE_URL=postgres://n8n:pw@db-ledger.example.net:25060/n8n',
      [
        'database-user n8n of database/ledger/n8n@production',
        'database-host db-ledger.example.net of database/ledger/n8n@production',
        'database-port 25060 of database/ledger/n8n@production',
        'database n8n of database/ledger/n8n@production',
      ],
    ],
    [
      'SQL in an option',
      'bash',
      '',
      "psql -c 'ALTER DATABASE shop OWNER TO librarian'",
      ['database shop of nobody likely', 'database-user librarian of nobody likely'],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
