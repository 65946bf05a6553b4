import { expect, test } from 'vitest';
import { bookshopWith, mistakesOf } from './testing/bookshop.ts';
import type { Edit } from './testing/bookshop.ts';

const CONTAINER: Edit = ['    kind: managed\n    host: db.example.com\n    tls: require\n', ''];

test.each<[name: string, edits: readonly Edit[], findings: readonly string[]]>([
  [
    'ports on every address',
    [['{ image: reader,', '{ publish: 443, image: reader,']],
    [
      '7:3 "shelf" port-conflict: `services.reader` and `edges.shelf` both claim port 443/tcp of the host. | see 18:3 "reader"',
    ],
  ],
  [
    'ports of two Odoos',
    [
      ['odoo: { domain: shop,', 'odoo: { publish: true, domain: shop,'],
      ['odoo: { domain: shop.staging,', 'odoo: { publish: true, domain: shop.staging,'],
    ],
    [
      '15:5 "odoo" port-conflict: `environments.production.odoo` and `environments.staging.odoo` both claim port 8069/tcp of the host. | see 11:5 "odoo"',
      '15:5 "odoo" port-conflict: `environments.production.odoo` and `environments.staging.odoo` both claim port 8072/tcp of the host. | see 11:5 "odoo"',
    ],
  ],
  [
    'the same port on two addresses is free',
    [
      ['shelf: { rate-limits', 'shelf: { bind: 192.0.2.20, rate-limits'],
      ['{ image: reader,', '{ publish: 443, image: reader,'],
    ],
    [],
  ],
  [
    'the same port on two hosts is free',
    [
      ['{ image: reader,', '{ host: cellar, publish: 443, image: reader,'],
      ['domain: reader,', ''],
    ],
    [],
  ],
  [
    'the two ports of one Odoo',
    [['odoo: { domain: shop,', 'odoo: { http-port: 8072, domain: shop,']],
    [
      '11:5 "odoo" port-conflict: `environments.production.odoo.http-port` and `environments.production.odoo.websocket-port` both claim port 8072 of its container. | see 11:13 "http-port"',
    ],
  ],
  [
    'container names',
    [['staging:\n', 'staging:\n    suffix: production\n']],
    [
      '16:5 "odoo" container-conflict: `environments.production.odoo` and `environments.staging.odoo` both claim the container name `odoo-production`. | see 11:5 "odoo"',
    ],
  ],
  [
    'a container named like the edge',
    [['{ image: reader,', '{ container: bookshop-edge, image: reader,']],
    [
      '7:3 "shelf" container-conflict: `services.reader` and `edges.shelf` both claim the container name `bookshop-edge`. | see 18:3 "reader"',
    ],
  ],
  [
    'a service named like Odoo',
    [['  reader: {', '  odoo: { container: other, image: reader }\n  reader: {']],
    [
      '18:3 "odoo" service-conflict: `environments.production.odoo` and `services.odoo` both claim the service `odoo` of shelf/production. | see 11:5 "odoo"',
    ],
  ],
  [
    'a service named like a slot',
    [
      ['odoo: { domain: shop,', 'odoo: { slots: { active: blue }, domain: shop,'],
      ['  reader: {', '  odoo-green: { container: other, image: reader }\n  reader: {'],
    ],
    [
      '18:3 "odoo-green" service-conflict: `environments.production.odoo` and `services.odoo-green` both claim the service `odoo-green` of shelf/production. | see 11:5 "odoo"',
    ],
  ],
  [
    'volumes that join to one name',
    [
      [
        '  reader: {',
        '  a: { image: a, volumes: { b-c: { mount: /a } } }\n  a-b: { image: a, volumes: { c: { mount: /a } } }\n  reader: {',
      ],
    ],
    [
      '19:31 "c" data-conflict: `services.a.volumes.b-c` and `services.a-b.volumes.c` both claim the volume `bookshop-production_a-b-c`. | see 18:29 "b-c"',
      '19:31 "c" service-conflict: `services.a.volumes.b-c` and `services.a-b.volumes.c` both claim the volume `a-b-c` of shelf/production. | see 18:29 "b-c"',
    ],
  ],
  [
    'a named volume in two environments',
    [
      [
        '{ image: reader,',
        '{ environments: [production, staging], volumes: { data: { mount: /data, name: books } }, image: reader,',
      ],
      ['domain: reader,', ''],
    ],
    [
      '18:61 "data" data-conflict: `services.reader.volumes.data` claims more than once the volume `books`. | see 18:61 "data"',
    ],
  ],
  [
    'a directory of two Odoos',
    [
      [
        'odoo: { series: "18.0" }',
        'odoo: { series: "18.0", defaults: { data: { directory: /srv/odoo } } }',
      ],
    ],
    [
      '16:37 "data" data-conflict: `environments.production.odoo.data` and `environments.staging.odoo.data` both claim the directory `/srv/odoo`. | see 16:37 "data"',
    ],
  ],
  [
    'two things at one place',
    [
      [
        '{ image: reader,',
        '{ volumes: { a: { mount: /data }, b: { mount: /data } }, binds: [{ source: x, mount: /data }], image: reader,',
      ],
    ],
    [
      '18:3 "reader" mount-conflict: `services.reader` claims more than once the place `/data` in `reader`. | see 18:3 "reader"',
    ],
  ],
  [
    'a site at a place of nginx',
    [['zones:\n', 'sites: { apex: { host: shelf, domain: "@", root: /etc/nginx } }\nzones:\n']],
    [
      '7:3 "shelf" mount-conflict: `edges.shelf` claims more than once the place `/etc/nginx` in `nginx`. | see 7:3 "shelf"',
    ],
  ],
  [
    'domains',
    [['domain: reader', 'domain: shop.staging.example.com']],
    [
      '18:40 "domain" domain-conflict: `environments.staging.odoo.domain` and `services.reader.domain` both claim the name `shop.staging.example.com`. | see 15:13 "domain"',
    ],
  ],
  [
    'a domain on two hosts',
    [
      ['edges:\n', 'edges:\n  cellar: {}\n'],
      ['staging:\n    host: shelf', 'staging:\n    host: cellar'],
      ['shop.staging', 'shop'],
    ],
    [
      '16:13 "domain" domain-conflict: `environments.production.odoo.domain` and `environments.staging.odoo.domain` both claim the name `shop.example.com`. | see 12:13 "domain"',
    ],
  ],
  [
    'an alias that is the domain',
    [['odoo: { domain: shop,', 'odoo: { aliases: [shop], domain: shop,']],
    [
      '11:23 "shop" domain-conflict: `environments.production.odoo.domain` and `environments.production.odoo.aliases[0]` both claim the name `shop.example.com`. | see 11:30 "domain"',
    ],
  ],
  [
    'localhost on two local machines is free',
    [
      ['shelf: { address: 192.0.2.20,', 'shelf: { local: true,'],
      ['cellar: { address: 192.0.2.30,', 'cellar: { local: true,'],
      ['edges:\n', 'edges:\n  cellar: {}\n'],
      ['staging:\n    host: shelf', 'staging:\n    host: cellar'],
      ['domain: shop,', 'domain: localhost,'],
      ['domain: shop.staging', 'domain: localhost'],
    ],
    [],
  ],
  [
    'a database of two Odoos',
    [['database: odoo_staging', 'database: books/odoo']],
    [
      '15:35 "database" database-conflict: `environments.production.odoo.database` and `environments.staging.odoo.database` both claim the database `odoo` of `books`. | see 11:27 "database"',
    ],
  ],
  [
    'two names of one database',
    [['odoo_staging: {}', 'odoo_staging: { name: odoo }']],
    [
      '15:35 "database" database-conflict: `environments.production.odoo.database` and `environments.staging.odoo.database` both claim the database `odoo` of `books`. | see 11:27 "database"',
    ],
  ],
  [
    'each environment has a container of its own',
    [
      CONTAINER,
      [
        'version: 16\n',
        'version: 16\n    container: db\n    environments: [production, staging]\n',
      ],
      ['staging:\n    host: shelf', 'staging:\n    host: cellar'],
      ['domain: shop.staging, database: odoo_staging', 'database: odoo'],
    ],
    [],
  ],
  [
    'two containers of one server on one host',
    [CONTAINER, ['version: 16\n', 'version: 16\n    environments: [production, staging]\n']],
    [
      '21:3 "books" port-conflict: `databases.books` claims more than once port 5432/tcp of the host. | see 21:3 "books"',
    ],
  ],
  [
    'three of a kind',
    [
      ['domain: reader', 'domain: shop'],
      ['domain: shop.staging', 'domain: shop'],
    ],
    [
      '15:13 "domain" domain-conflict: `environments.production.odoo.domain` and `environments.staging.odoo.domain` both claim the name `shop.example.com`. | see 11:13 "domain"',
      '18:40 "domain" domain-conflict: `environments.production.odoo.domain` and `services.reader.domain` both claim the name `shop.example.com`. | see 11:13 "domain"',
    ],
  ],
  [
    'several mistakes at once, in order, each once',
    [
      ['memory: 8g', 'memory: 1g'],
      ['database: odoo,', 'database: odo,'],
      ['database: reader }', 'database: odo }'],
      ['port: 8080, ', ''],
      ['    nameservers: [ns1.example.net]\n', ''],
      ['records: []', 'records: [{ name: a }]'],
      ['keep: { daily: 7d }', 'keep: {}, offsite: { kind: directory }'],
    ],
    [
      '4:41 "1g" host-too-small: `shelf` is 1177MiB short of memory for what is placed on it.',
      '11:37 "odo" unknown-reference: `environments.production.odoo.database` names `odo`, which databases does not declare. Did you mean `odoo`? | see 20:1 "databases"',
      '18:3 "reader" missing-port: `reader` has a domain but no port.',
      '18:54 "odo" unknown-reference: `services.reader.database` names `odo`, which databases does not declare. Did you mean `odoo`? | see 20:1 "databases"',
      '28:3 "example.com" missing-nameservers: The zone `example.com` has no name servers.',
      '29:15 "{ name: a }" invalid-record: The record `a` has no type.',
      '31:17 "keep" missing-retention: The backups of `production` keep nothing.',
      '31:27 "offsite" missing-key: An off-site copy of kind `directory` needs `directory`.',
    ],
  ],
])('%s', (_, edits, findings) => {
  expect(mistakesOf(bookshopWith(...edits))).toEqual(findings);
});
