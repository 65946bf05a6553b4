import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../testing/claims/code-claims-in.ts';

describe('diagrams', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'ports in labels',
      'mermaid',
      '',
      `flowchart LR
  N["nginx :443"] --> O["Odoo :8070"]
  O --> P[("PostgreSQL 15<br/>db-ledger.example.net:25060")]`,
      [
        'port 443 of edge/shelf likely',
        'port 8070 of service/odoo likely',
        'version 15 of server/ledger likely',
        'database-host db-ledger.example.net of server/ledger likely',
        'database-port 25060 of server/ledger likely',
      ],
    ],
    [
      'ports at arrows',
      'mermaid',
      '',
      `graph TD
  A[nginx] -->|:8070| B[Odoo]
  B -- "port 5433" --> C[(managed cluster)]
  A -.->|5699| n8n
  A -. "503" .-> n8n
  A -->|404| B`,
      [
        'port 8070 of service/odoo likely',
        'database-port 5433 of server/ledger likely',
        'port 5699 of service/n8n likely',
      ],
    ],
    [
      'subgraphs',
      'mermaid',
      '',
      `graph TB
  subgraph shelf["Shelf 10.4.4.4"]
    S["Superset (9088)"]
  end`,
      ['address 10.4.4.4 of host/shelf likely', 'port 9088 of service/superset likely'],
    ],
    [
      'an image in a label',
      'mermaid',
      '',
      `graph LR
  S["n8n<br/>image: n8nio/n8n:2"]`,
      ['image n8nio/n8n:2 of service/n8n'],
    ],
    [
      'a sequence',
      'mermaid',
      '',
      `sequenceDiagram
  participant U as Browser
  participant N as nginx-prod
  participant O as Odoo
  U->>N: GET /web over 443
  N->>O: proxy to :8070
  Note over O: 77 workers`,
      ['port 8070 of service/odoo likely', 'workers 77 of service/odoo likely'],
    ],
    [
      'nothing in it',
      'mermaid',
      '',
      `graph LR
  A[Browser] --> B[Load balancer] --> C[Something :9999]`,
      [],
    ],
    [
      'a planned one',
      'mermaid',
      `## Target state

### Migration plan`,
      `graph LR
  O["Odoo :8070"]`,
      ['port 8070 of service/odoo likely planned'],
    ],
    [
      'boxes side by side',
      '',
      '',
      `+-----------+            +-------------+
| nginx     |--:8070---->| Odoo        |
| :443      |            | odoo-prod   |
+-----------+            +-------------+`,
      ['port 8070 of service/odoo likely', 'port 443 of edge/shelf likely'],
    ],
    [
      'boxes with lines',
      'text',
      '',
      `┌──────────────────┐      ┌─────────────────┐
│ nginx-prod       │─────▶│ n8n             │
│ 443              │:5699 │ container: n8n-1│
└──────────────────┘      └─────────────────┘`,
      [
        'port 443 of edge/shelf likely',
        'port 5699 of service/n8n likely',
        'container n8n-1 of service/n8n',
      ],
    ],
    [
      'a box in a box',
      '',
      '',
      `┌────────────────────────────────┐
│ shelf-01 10.4.4.4              │
│  ┌──────────┐   ┌───────────┐  │
│  │ Odoo     │   │ Superset  │  │
│  │ 8070     │   │ :9088     │  │
│  └──────────┘   └───────────┘  │
└────────────────────────────────┘`,
      [
        'address 10.4.4.4 of host/shelf likely',
        'port 8070 of service/odoo likely',
        'port 9088 of service/superset likely',
      ],
    ],
    [
      'down',
      '',
      '',
      `┌──────────┐
│  nginx   │
└────┬─────┘
     │ :8070
     ▼
┌──────────┐
│   Odoo   │
└──────────┘`,
      ['port 8070 of service/odoo likely'],
    ],
    [
      'a tree of services',
      '',
      '',
      `shelf-01 (10.4.4.4)
├── nginx-prod (443)
├── odoo-prod :8070
└── n8n-prod :5699`,
      [
        'address 10.4.4.4 of host/shelf likely',
        'port 443 of edge/shelf likely',
        'port 8070 of service/odoo@production likely',
        'port 5699 of service/n8n@production likely',
      ],
    ],
    [
      'a chain',
      'text',
      '',
      'Internet -> nginx (443) -> odoo-prod:8070 -> db-ledger.example.net:25060',
      [
        'port 443 of edge/shelf likely',
        'port 8070 of service/odoo@production likely',
        'database-host db-ledger.example.net of server/ledger likely',
        'database-port 25060 of server/ledger likely',
      ],
    ],
    [
      'a tree of files',
      '',
      '',
      `bookshop/
├── docker-compose.yml
├── nginx/
│   └── n8n.conf   # the vhost of n8n
└── README.md`,
      [],
    ],
    [
      'lines of facts',
      'text',
      '',
      `Production server: shelf-01
IP address: 10.4.4.4
Region: nyc1`,
      [
        'host shelf-01 of environment/production@production guess',
        'address 10.4.4.4 of nobody likely',
        'region nyc1 of nobody guess',
      ],
    ],
    [
      'a table that is drawn',
      '',
      '',
      `+-------+------+
| Name  | Port |
+-------+------+
| Odoo  | 8069 |
+-------+------+`,
      [],
    ],
    [
      'formulas and logs',
      'text',
      '## Odoo',
      `workers = (cpus * 2) + 1
2026-01-02T03:04:05Z Odoo started on :1234`,
      [],
    ],
    [
      'boxes of others',
      '',
      '',
      `+---------+
| Gitea   |
| :3000   |
+---------+`,
      [],
    ],
    [
      'a drawing of the past',
      'text',
      `## Architecture

The old setup looked like this:`,
      `+---------+
| Odoo    |
| :8070   |
+---------+`,
      ['port 8070 of service/odoo likely past'],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
