import { expect, test } from 'vitest';
import { bookshopWith, mistakesOf } from './testing/bookshop.ts';
import type { Edit } from './testing/bookshop.ts';

test.each<[name: string, edits: readonly Edit[], findings: readonly string[]]>([
  [
    'an active service without an image',
    [['image: reader, ', '']],
    ['18:3 "reader" missing-image: The active service `reader` has no image.'],
  ],
  [
    'a domain without a port',
    [['port: 8080, ', '']],
    ['18:3 "reader" missing-port: `reader` has a domain but no port.'],
  ],
  [
    'a published port and a health check without a port',
    [['port: 8080, domain: reader,', 'publish: 81, health: { path: /health },']],
    [
      '18:28 "publish" missing-port: `reader` is published, but has no port.',
      '18:51 "path" missing-port: `reader` has a health check by HTTP, but has no port.',
    ],
  ],
  [
    'a domain on a host without an edge',
    [['staging:\n    host: shelf', 'staging:\n    host: cellar']],
    [
      '15:21 "shop.staging" missing-edge: `shop.staging.example.com` is to be served on `cellar`, which has no edge.',
    ],
  ],
  [
    'a fact that is not there',
    [
      [
        'database: reader }',
        'environment: { A: { from: database.host }, B: { join: [x, { from: database.url }] } } }',
      ],
    ],
    [
      '18:74 "{ from: database.host }" missing-fact: `database.host` is asked for, but the service declares no database.',
      '18:114 "{ from: database.url }" missing-fact: `database.url` is asked for, but the service declares no database.',
    ],
  ],
  [
    'a domain as a fact without a domain',
    [['domain: reader,', 'environment: { A: { from: domain }, B: { from: url } },']],
    [
      '18:58 "{ from: domain }" missing-fact: `domain` is asked for, but the service declares no domain.',
      '18:79 "{ from: url }" missing-fact: `url` is asked for, but the service declares no domain.',
    ],
  ],
  [
    'an overlay that asks for what is not there',
    [
      [
        'production:\n',
        'production:\n    services: { reader: { database: raeder, environment: { A: { from: domain } } } }\n',
      ],
      ['domain: reader,', ''],
    ],
    [
      '10:37 "raeder" unknown-reference: `environments.production.services.reader.database` names `raeder`, which databases does not declare. Did you mean `reader`? | see 21:1 "databases"',
      '10:63 "{ from: domain }" missing-fact: `domain` is asked for, but the service declares no domain.',
    ],
  ],
  [
    'a vhost on another host',
    [
      ['edges:\n', 'edges:\n  cellar: {}\n'],
      ['{ image: reader,', '{ edge: { host: cellar }, image: reader,'],
    ],
    ['19:13 "edge" unreachable-service: `reader` runs on `shelf`, but its vhost is on `cellar`.'],
  ],
  [
    'a placeholder that is to answer',
    [['{ image: reader,', '{ state: placeholder, edge: { state: active }, image: reader,']],
    [
      '18:33 "edge" unreachable-service: `reader` is a placeholder, but its vhost is to send requests to it.',
    ],
  ],
  [
    'a site with both',
    [
      [
        'zones:\n',
        'sites: { apex: { host: shelf, domain: "@", root: /srv/www, redirect: https://shop.example.com } }\nzones:\n',
      ],
    ],
    ['27:10 "apex" invalid-site: The site `apex` must have exactly one of `redirect` and `root`.'],
  ],
  [
    'a site with neither',
    [['zones:\n', 'sites: { apex: { host: shelf, domain: "@" } }\nzones:\n']],
    ['27:10 "apex" invalid-site: The site `apex` must have exactly one of `redirect` and `root`.'],
  ],
])('%s', (_, edits, findings) => {
  expect(mistakesOf(bookshopWith(...edits))).toEqual(findings);
});
