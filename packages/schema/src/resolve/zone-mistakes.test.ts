import { expect, test } from 'vitest';
import { bookshopWith, mistakesOf } from './testing/bookshop.ts';
import type { Edit } from './testing/bookshop.ts';

test.each<[name: string, edits: readonly Edit[], findings: readonly string[]]>([
  [
    'a zone without name servers',
    [['    nameservers: [ns1.example.net]\n', '']],
    ['28:3 "example.com" missing-nameservers: The zone `example.com` has no name servers.'],
  ],
  [
    'records without a type and with two',
    [['records: []', 'records: [{ name: a }, { name: b, a: 192.0.2.1, txt: b }]']],
    [
      '30:15 "{ name: a }" invalid-record: The record `a` has no type.',
      '30:28 "{ name: b, a: 192.0.2.1, txt: b }" invalid-record: The record `b` has 2 types.',
    ],
  ],
  [
    'a CNAME beside others',
    [['records: []', 'records: [{ name: www, cname: "@" }, { name: www, txt: x }]']],
    [
      '30:15 "{ name: www, cname: \\"@\\" }" cname-beside-others: `www.example.com` is a CNAME and also has TXT. | see 30:44 "name"',
    ],
  ],
  [
    'two CNAMEs of a name are one mistake',
    [['records: []', 'records: [{ name: www, cname: shop }, { name: www, cname: reader }]']],
    [
      '30:43 "{ name: www, cname: reader }" cname-beside-others: `www.example.com` is a CNAME and also has another CNAME. | see 30:17 "name"',
    ],
  ],
  [
    'a CNAME of the zone itself',
    [['records: []', 'records: [{ name: "@", cname: shop }]']],
    [
      '30:15 "{ name: \\"@\\", cname: shop }" cname-beside-others: `example.com` is a CNAME and also has NS. | see 29:19 "ns1.example.net"',
    ],
  ],
  [
    'a CNAME beside mail',
    [['records: []', 'records: [{ name: shop, cname: reader }]\n    mail: { shop: { spf: {} } }']],
    [
      '30:15 "{ name: shop, cname: reader }" cname-beside-others: `shop.example.com` is a CNAME and also has TXT. | see 31:21 "spf"',
    ],
  ],
  [
    'a selector with a key and a CNAME',
    [
      [
        'records: []',
        `mail: { "@": { dkim: { s1: { cname: s1.example.net, key: ${'A'.repeat(40)} } } } }`,
      ],
    ],
    ['30:28 "s1" invalid-dkim: The DKIM selector `s1` has both a key and a CNAME.'],
  ],
  [
    'times that DNS cannot say',
    [
      [
        'records: []',
        'ttl: 69y\n    records: [{ name: a, a: 192.0.2.1, ttl: 2147483648s }, { name: b, a: 192.0.2.1, ttl: 2147483647s }]',
      ],
    ],
    [
      '30:10 "69y" time-too-long: `69y` is longer than DNS can say.',
      '31:45 "2147483648s" time-too-long: `2147483648s` is longer than DNS can say.',
    ],
  ],
  [
    'a domain on a host without an address',
    [['shelf: { address: 192.0.2.20, memory', 'shelf: { memory']],
    [
      '11:21 "shop" missing-address: `shop.example.com` is served on `shelf`, which has no address. | see 4:3 "shelf"',
      '15:21 "shop.staging" missing-address: `shop.staging.example.com` is served on `shelf`, which has no address. | see 4:3 "shelf"',
      '18:48 "reader" missing-address: `reader.example.com` is served on `shelf`, which has no address. | see 4:3 "shelf"',
    ],
  ],
  [
    'an external service without a target',
    [['press: { state: planned,', 'press: { state: external, domain: press,']],
    [
      '19:3 "press" missing-target: The external service `press` does not say where `press.example.com` points.',
    ],
  ],
  [
    'a wildcard that HTTP cannot prove',
    [
      [
        'zones:\n',
        'certificates: { all: { covers: [production], names: [shop, "*.shop"] } }\nzones:\n',
      ],
    ],
    ['27:60 "\\"*.shop\\"" wildcard-needs-dns: `*.shop` cannot be proved by HTTP-01.'],
  ],
])('%s', (_, edits, findings) => {
  expect(mistakesOf(bookshopWith(...edits))).toEqual(findings);
});
