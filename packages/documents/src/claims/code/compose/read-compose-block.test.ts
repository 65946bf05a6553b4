import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../../testing/claims/code-claims-in.ts';

describe('Compose', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'a whole service',
      'yaml',
      '',
      `services:
  n8n:
    image: n8nio/n8n:1.2.3
    container_name: n8n-live
    ports: ["127.0.0.1:5700:5678"]
    environment:
      DB_POSTGRESDB_HOST: db-ledger.example.net
      DB_POSTGRESDB_PORT: "5432"
      N8N_HOST: flows.example.com
      WEBHOOK_URL: https://n8n.example.com/
      GENERIC_TIMEZONE: Europe/Berlin
      DB_POSTGRESDB_PASSWORD: x
      UNHEARD_OF: 5
    volumes: [n8n-data:/home/node/.n8n]`,
      [
        'image n8nio/n8n:1.2.3 of service/n8n',
        'container n8n-live of service/n8n',
        'published-port 5700 of service/n8n',
        'port 5678 of service/n8n',
        'database-host db-ledger.example.net of service/n8n',
        'database-port 5432 of service/n8n',
        'domain flows.example.com of service/n8n',
        'domain n8n.example.com of service/n8n',
        'timezone Europe/Berlin of service/n8n',
        'volume n8n-data of service/n8n guess',
        'mount /home/node/.n8n of service/n8n',
      ],
    ],
    [
      'one service, its key first',
      'yaml',
      '',
      `odoo:
  image: odoo:17.0
  ports:
    - "8070:8069"
    - "8072:8072"
  depends_on: [db]`,
      [
        'image odoo:17.0 of service/odoo',
        'published-port 8070 of service/odoo',
        'port 8069 of service/odoo',
        'websocket-port 8072 of service/odoo',
      ],
    ],
    [
      'the body of a service',
      'yaml',
      '## Superset',
      `image: apache/superset:4.1.0
ports:
  - "8089:8088"
mem_limit: 2g`,
      [
        'image apache/superset:4.1.0 of service/superset likely',
        'published-port 8089 of service/superset likely',
        'port 8088 of service/superset likely',
        'memory 2g of service/superset likely',
      ],
    ],
    [
      'long ports',
      'yaml',
      '',
      `services:
  covers:
    image: covers-service
    ports:
      - target: 8001
        published: 8003`,
      [
        'image covers-service of service/covers',
        'port 8001 of service/covers',
        'published-port 8003 of service/covers',
      ],
    ],
    [
      'environment as a list',
      'yaml',
      '',
      `services:
  odoo:
    image: odoo:18.0
    environment:
      - HOST=localhost
      - USER=librarian
      - PASSWORD=x`,
      [
        'image odoo:18.0 of service/odoo',
        'database-host localhost of service/odoo',
        'database-user librarian of service/odoo',
      ],
    ],
    [
      'a health check',
      'yaml',
      '',
      `services:
  covers:
    image: covers-service
    healthcheck:
      test: ["CMD", "curl", "-f", "http://localhost:8002/ready"]`,
      [
        'image covers-service of service/covers',
        'port 8002 of service/covers',
        'health-route /ready of service/covers',
      ],
    ],
    [
      'limits',
      'yaml',
      '',
      `services:
  superset:
    image: apache/superset
    deploy: { resources: { limits: { memory: 1500m, cpus: "2" } } }`,
      [
        'image apache/superset of service/superset',
        'memory 1500m of service/superset',
        'cpus 2 of service/superset',
      ],
    ],
    [
      'names at the end',
      'yaml',
      '',
      `name: bookshop-live
services:
  n8n:
    image: n8nio/n8n
    volumes: [data:/home/node/.n8n]
volumes:
  data:
    name: n8n_store`,
      [
        'project bookshop-live of nobody guess',
        'image n8nio/n8n of service/n8n',
        'mount /home/node/.n8n of service/n8n',
        'volume n8n_store of nobody likely',
      ],
    ],
    [
      'by container',
      'yaml',
      '',
      `services:
  web:
    image: registry.example.net/shop:9
    container_name: odoo-prod
    mem_limit: 1g`,
      [
        'image registry.example.net/shop:9 of service/odoo@production example',
        'container odoo-prod of service/odoo@production',
        'memory 1g of service/odoo@production',
      ],
    ],
    [
      'a proxy and a database',
      'yaml',
      '',
      `services:
  nginx: { image: "nginx:1.25", ports: ["80:80", "8443:443"] }
  db: { image: "postgres:15", container_name: db-dev }`,
      [
        'image nginx:1.25 of edge/shelf',
        'published-port 80 of edge/shelf',
        'port 80 of edge/shelf',
        'published-port 8443 of edge/shelf',
        'port 443 of edge/shelf',
        'image postgres:15 of server/drawer@development',
        'container db-dev of server/drawer@development',
      ],
    ],
    [
      'a service of nobody',
      'yaml',
      '',
      `services:
  mailhog: { image: mailhog/mailhog, ports: ["8025:8025"], container_name: mailhog }`,
      [
        'image mailhog/mailhog of nobody likely',
        'published-port 8025 of nobody guess',
        'port 8025 of nobody guess',
        'container mailhog of nobody likely',
      ],
    ],
    [
      'variables',
      'yaml',
      '',
      `services:
  n8n: { image: "n8nio/n8n:\${N8N_TAG}", container_name: "\${NAME}", mem_limit: "\${MEM}" }`,
      [],
    ],
    [
      'damaged',
      'yaml',
      '',
      `services:
  n8n: [`,
      [],
    ],
    [
      'a bad one',
      'yaml',
      '',
      `services:
  n8n:
    image: n8nio/n8n
    # wrong:
    container_name: workflows`,
      ['image n8nio/n8n of service/n8n', 'container workflows of service/n8n refused'],
    ],
    [
      'an old one',
      'yaml',
      `## n8n

Before the migration it was:`,
      'services: { n8n: { image: n8nio/n8n, container_name: n8n_1 } }',
      ['image n8nio/n8n of service/n8n past', 'container n8n_1 of service/n8n past'],
    ],
    [
      'an example',
      'yaml',
      '## Example',
      'services: { n8n: { image: n8nio/n8n, container_name: n8n_1 } }',
      ['image n8nio/n8n of service/n8n example', 'container n8n_1 of service/n8n example'],
    ],
    [
      'a project of the stack',
      'yaml',
      '',
      `name: bookshop-production
services:
  n8n:
    image: n8nio/n8n
    volumes: [till_home:/home/node]
  till:
    image: till:1`,
      [
        'project bookshop-production of environment/production likely',
        'compose-service n8n of nobody@production',
        'image n8nio/n8n of service/n8n',
        'volume till_home of service/n8n',
        'mount /home/node of service/n8n',
        'compose-service till of nobody@production',
        'image till:1 of nobody likely',
      ],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
