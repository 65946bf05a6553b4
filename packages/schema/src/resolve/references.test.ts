import { expect, test } from 'vitest';
import { BOOKSHOP, bookshopWith, mistakesOf } from './testing/bookshop.ts';
import type { Edit } from './testing/bookshop.ts';

test('the stack that the tables change has no mistake', () => {
  expect(mistakesOf(BOOKSHOP)).toEqual([]);
});

test.each<[name: string, edits: readonly Edit[], findings: readonly string[]]>([
  [
    'jump',
    [['cellar: { address: 192.0.2.30', 'cellar: { ssh: { jump: shlef }, address: 192.0.2.30']],
    [
      '5:26 "shlef" unknown-reference: `hosts.cellar.ssh.jump` names `shlef`, which hosts does not declare. Did you mean `shelf`? | see 3:1 "hosts"',
    ],
  ],
  [
    'edge',
    [['  shelf: { rate-limits', '  shlf: {}\n  shelf: { rate-limits']],
    [
      '7:3 "shlf" unknown-reference: `edges.shlf` names `shlf`, which hosts does not declare. Did you mean `shelf`? | see 3:1 "hosts"',
    ],
  ],
  [
    'host of an environment',
    [['production:\n    host: shelf', 'production:\n    host: shell']],
    [
      '10:11 "shell" unknown-reference: `environments.production.host` names `shell`, which hosts does not declare. Did you mean `shelf`? | see 3:1 "hosts"',
    ],
  ],
  [
    'zone of an environment',
    [['staging:\n    host: shelf', 'staging:\n    zone: example.org\n    host: shelf']],
    [
      '13:11 "example.org" unknown-reference: `environments.staging.zone` names `example.org`, which zones does not declare. Did you mean `example.com`? | see 28:1 "zones"',
    ],
  ],
  [
    'source of a copy',
    [['{ from: production }', '{ from: prodution }']],
    [
      '14:26 "prodution" unknown-reference: `environments.staging.neutralised.from` names `prodution`, which environments does not declare. Did you mean `production`? | see 8:1 "environments"',
    ],
  ],
  [
    'overlay',
    [['staging:\n    host: shelf', 'staging:\n    services: { raeder: {} }\n    host: shelf']],
    [
      '13:17 "raeder" unknown-reference: `environments.staging.services.raeder` names `raeder`, which services does not declare. Did you mean `reader`? | see 18:1 "services"',
    ],
  ],
  [
    'environment of a service',
    [['{ image: reader,', '{ environments: [production, live], image: reader,']],
    [
      '18:40 "live" unknown-reference: `services.reader.environments[1]` names `live`, which environments does not declare. | see 8:1 "environments"',
    ],
  ],
  [
    'host of a service',
    [['{ image: reader,', '{ host: attic, image: reader,']],
    [
      '18:19 "attic" unknown-reference: `services.reader.host` names `attic`, which hosts does not declare. | see 3:1 "hosts"',
    ],
  ],
  [
    'edge of a service',
    [['{ image: reader,', '{ edge: { host: cellar }, image: reader,']],
    [
      '18:27 "cellar" unknown-reference: `services.reader.edge.host` names `cellar`, which edges does not declare. | see 6:1 "edges"',
    ],
  ],
  [
    'user of a service',
    [['used-by: [reader]', 'used-by: [odoo, raeder]']],
    [
      '19:44 "raeder" unknown-reference: `services.press.used-by[1]` names `raeder`, which services does not declare. Did you mean `reader`? | see 17:1 "services"',
    ],
  ],
  [
    'environment of a server',
    [['kind: managed\n', 'kind: managed\n    environments: [live]\n']],
    [
      '23:20 "live" unknown-reference: `databases.books.environments[0]` names `live`, which environments does not declare. | see 8:1 "environments"',
    ],
  ],
  [
    'host in a zone',
    [['records: []', 'records: []\n    hosts: { vpn: shelve }']],
    [
      '31:19 "shelve" unknown-reference: `zones["example.com"].hosts.vpn` names `shelve`, which hosts does not declare. Did you mean `shelf`? | see 3:1 "hosts"',
    ],
  ],
  [
    'host of a site',
    [['zones:\n', 'sites: { apex: { host: cellar, domain: "@", root: /srv } }\nzones:\n']],
    [
      '27:24 "cellar" unknown-reference: `sites.apex.host` names `cellar`, which edges does not declare. | see 6:1 "edges"',
    ],
  ],
  [
    'certificate',
    [['zones:\n', 'certificates: { shop: { covers: [production, apex] } }\nzones:\n']],
    [
      '27:46 "apex" unknown-reference: `certificates.shop.covers[1]` names `apex`, which environments or sites does not declare. | see 8:1 "environments"',
    ],
  ],
  [
    'backups',
    [['backups:\n  production', 'backups:\n  produktion']],
    [
      '32:3 "produktion" unknown-reference: `backups.produktion` names `produktion`, which environments does not declare. Did you mean `production`? | see 8:1 "environments"',
    ],
  ],
  [
    'objective',
    [['zones:\n', 'objectives: { services: { book: { availability: 99% } } }\nzones:\n']],
    [
      '27:27 "book" unknown-reference: `objectives.services.book` names `book`, which services or databases does not declare. Did you mean `books`? | see 17:1 "services" | see 20:1 "databases"',
    ],
  ],
  [
    'carrier of a channel',
    [['zones:\n', 'monitoring: { channels: { chat: { kind: n8n, service: n8n } } }\nzones:\n']],
    [
      '27:55 "n8n" unknown-reference: `monitoring.channels.chat.service` names `n8n`, which services does not declare. | see 17:1 "services"',
    ],
  ],
  [
    'channel of an alert',
    [
      [
        'zones:\n',
        'monitoring:\n  channels: { mail: { kind: email } }\n  alerts: { down: { when: 2m, channels: [mail, mial] } }\nzones:\n',
      ],
    ],
    [
      '29:48 "mial" unknown-reference: `monitoring.alerts.down.channels[1]` names `mial`, which monitoring.channels does not declare. Did you mean `mail`? | see 28:3 "channels"',
    ],
  ],
  [
    'channel without any',
    [['zones:\n', 'monitoring: { alerts: { down: { when: 2m, channels: [mail] } } }\nzones:\n']],
    [
      '27:54 "mail" unknown-reference: `monitoring.alerts.down.channels[0]` names `mail`, which monitoring.channels does not declare.',
    ],
  ],
  [
    'user of an integration',
    [['zones:\n', 'integrations: { maps: { kind: api, used-by: [odoo, readr] } }\nzones:\n']],
    [
      '27:52 "readr" unknown-reference: `integrations.maps.used-by[1]` names `readr`, which services does not declare. Did you mean `reader`? | see 17:1 "services"',
    ],
  ],
  [
    'branch',
    [['zones:\n', 'delivery: { branches: { main: { environment: prod } } }\nzones:\n']],
    [
      '27:46 "prod" unknown-reference: `delivery.branches.main.environment` names `prod`, which environments does not declare. | see 8:1 "environments"',
    ],
  ],
  [
    'database of an Odoo',
    [['database: odoo,', 'database: odo,']],
    [
      '11:37 "odo" unknown-reference: `environments.production.odoo.database` names `odo`, which databases does not declare. Did you mean `odoo`? | see 20:1 "databases"',
    ],
  ],
  [
    'database of a service',
    [['database: reader }', 'database: books/raeder }']],
    [
      '18:66 "books/raeder" unknown-reference: `services.reader.database` names `books/raeder`, which databases does not declare. Did you mean `books/reader`? | see 20:1 "databases"',
    ],
  ],
  [
    'rate limit of an Odoo',
    [['rate-limit: login', 'rate-limit: logins']],
    [
      '11:55 "logins" unknown-reference: `logins` is no rate limit of the edge `shelf`. | see 7:3 "shelf"',
    ],
  ],
  [
    'rate limit of a service',
    [['{ image: reader,', '{ rate-limit: api, image: reader,']],
    [
      '18:25 "api" unknown-reference: `api` is no rate limit of the edge `shelf`. | see 7:3 "shelf"',
    ],
  ],
  [
    'database to dump',
    [['{ keep: { daily: 7d } }', '{ databases: [odoo, archive], keep: { daily: 7d } }']],
    [
      '32:35 "archive" unknown-reference: `backups.production.databases[1]` names `archive`, which databases does not declare. | see 20:1 "databases"',
    ],
  ],
  [
    'key of an object that is not there',
    [['production:\n    host: shelf', 'production:\n    host: constructor']],
    [
      '10:11 "constructor" unknown-reference: `environments.production.host` names `constructor`, which hosts does not declare. | see 3:1 "hosts"',
    ],
  ],
])('dangling: %s', (_, edits, findings) => {
  expect(mistakesOf(bookshopWith(...edits))).toEqual(findings);
});
