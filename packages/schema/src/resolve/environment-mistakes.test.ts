import { expect, test } from 'vitest';
import { bookshopWith, mistakesOf } from './testing/bookshop.ts';
import type { Edit } from './testing/bookshop.ts';

const TWO_ZONES: Edit = [
  'records: []',
  'records: []\n  example.org: { nameservers: [ns1.example.net] }',
];

test.each<[name: string, edits: readonly Edit[], findings: readonly string[]]>([
  [
    'a relative name without a zone',
    [['zones:\n  example.com:\n    nameservers: [ns1.example.net]\n    records: []\n', '']],
    [
      '11:21 "shop" ambiguous-name: `shop` in `environments.production.odoo.domain` is relative, but no zone is declared.',
      '18:48 "reader" ambiguous-name: `reader` in `services.reader.domain` is relative, but no zone is declared.',
    ],
  ],
  [
    'a relative name with two zones',
    [
      TWO_ZONES,
      ['domain: shop.staging', 'domain: shop.staging.example.com'],
      ['domain: reader', 'domain: reader.example.org'],
    ],
    [
      '11:21 "shop" ambiguous-name: `shop` in `environments.production.odoo.domain` is relative, but there are 2 zones.',
    ],
  ],
  [
    'a zone of the environment decides',
    [
      TWO_ZONES,
      ['production:\n', 'production:\n    zone: example.org\n'],
      ['staging:\n', 'staging:\n    zone: example.com\n'],
    ],
    [],
  ],
  [
    'a name that is too long',
    [['domain: shop,', `domain: ${'a.'.repeat(122)}shop,`]],
    [
      '11:21 "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.shop" name-too-long: `environments.production.odoo.domain` makes a name of 260 characters.',
    ],
  ],
  [
    'an environment without a kind',
    [['  staging:\n', '  rehearsal:\n']],
    ['12:3 "rehearsal" missing-kind: The environment `rehearsal` does not say what it is for.'],
  ],
  [
    'a service of no environment',
    [
      ['  production:\n    host', '  live:\n    kind: production\n    host'],
      ['  staging:\n', '  second:\n    kind: production\n'],
      ['from: production', 'from: live'],
      ['backups:\n  production', 'backups:\n  live'],
    ],
    [
      '20:3 "reader" missing-environments: `services.reader` does not say which environments it belongs to.',
      '21:3 "press" missing-environments: `services.press` does not say which environments it belongs to.',
    ],
  ],
  [
    'the only one of kind production is meant',
    [
      ['  production:\n    host', '  live:\n    kind: production\n    host'],
      ['from: production', 'from: live'],
      ['backups:\n  production', 'backups:\n  live'],
    ],
    [],
  ],
  [
    'an environment called edge',
    [['  staging:\n', '  edge:\n    kind: staging\n']],
    ['12:3 "edge" reserved-name: No environment can be called `edge`.'],
  ],
  [
    'an overlay without effect',
    [['staging:\n', 'staging:\n    services: { reader: { state: planned } }\n']],
    [
      '13:17 "reader" overlay-without-effect: `reader` does not belong to the environment `staging`, which changes it. | see 19:3 "reader"',
    ],
  ],
  [
    'a host that is too small',
    [['192.0.2.20, memory: 8g', '192.0.2.20, memory: 1g']],
    ['4:41 "1g" host-too-small: `shelf` is 1177MiB short of memory for what is placed on it.'],
  ],
  [
    'a known size that is too small',
    [
      [
        '192.0.2.20, memory: 8g, vcpus: 4',
        '192.0.2.20, provider: { name: digitalocean, size: s-1vcpu-2gb }',
      ],
    ],
    ['4:3 "shelf" host-too-small: `shelf` is 153MiB short of memory for what is placed on it.'],
  ],
  [
    'hosts that jump in a circle',
    [
      ['shelf: { address', 'shelf: { ssh: { jump: cellar }, address'],
      ['cellar: { address', 'cellar: { ssh: { jump: shelf }, address'],
    ],
    ['5:26 "shelf" jump-cycle: The way to `cellar` leads back to it: cellar → shelf → cellar.'],
  ],
  [
    'a host that jumps to itself',
    [['cellar: { address', 'cellar: { ssh: { jump: cellar }, address']],
    ['5:26 "cellar" jump-cycle: The way to `cellar` leads back to it: cellar → cellar.'],
  ],
])('%s', (_, edits, findings) => {
  expect(mistakesOf(bookshopWith(...edits))).toEqual(findings);
});
