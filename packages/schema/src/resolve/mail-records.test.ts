import type { Path } from '@stackwright/core';
import { describe, expect, test } from 'vitest';
import type { RecordData } from '../model/index.ts';
import type { DnsMail } from '../stack.gen.ts';
import { dmarcText, spfText } from './mail-records.ts';
import { targetName, within, zoneOf } from './names.ts';
import { bookshopWith, stackOf } from './testing/bookshop.ts';

type Spf = NonNullable<DnsMail['spf']>;
type Dmarc = NonNullable<DnsMail['dmarc']>;

// RFC 7208, 4.6.2 and 5: terms are evaluated from left to right, and `all` ends it.
test.each<[spf: Spf, text: string]>([
  [{}, 'v=spf1 ~all'],
  [{ all: 'fail' }, 'v=spf1 -all'],
  [{ all: 'neutral' }, 'v=spf1 ?all'],
  [{ all: 'softfail', include: ['example.net'] }, 'v=spf1 include:example.net ~all'],
  [
    {
      include: ['b.example.net', 'a.example.net'],
      mx: true,
      a: true,
      ip6: ['2001:db8::/32'],
      ip4: ['192.0.2.0/24', '198.51.100.7'],
      all: 'fail',
    },
    'v=spf1 ip4:192.0.2.0/24 ip4:198.51.100.7 ip6:2001:db8::/32 a mx include:b.example.net include:a.example.net -all',
  ],
  [{ a: false, mx: false, include: [] }, 'v=spf1 ~all'],
])('SPF %j', (spf, text) => {
  expect(spfText(spf)).toBe(text);
});

// RFC 7489, 6.4: version and policy first, the others in the order of the grammar.
test.each<[dmarc: Dmarc, text: string]>([
  [{ policy: 'none' }, 'v=DMARC1; p=none'],
  [{ policy: 'reject', subdomains: 'none' }, 'v=DMARC1; p=reject; sp=none'],
  [{ policy: 'none', percent: 100, alignment: 'relaxed', rua: [] }, 'v=DMARC1; p=none'],
  [{ policy: 'quarantine', percent: 0 }, 'v=DMARC1; p=quarantine; pct=0'],
  [
    {
      percent: 25,
      alignment: 'strict',
      ruf: ['ruf@example.com'],
      rua: ['a@example.com', 'b@example.com'],
      subdomains: 'quarantine',
      policy: 'reject',
      'review-by': '2027-03-01',
    },
    'v=DMARC1; p=reject; sp=quarantine; rua=mailto:a@example.com,mailto:b@example.com; ruf=mailto:ruf@example.com; adkim=s; aspf=s; pct=25',
  ],
])('DMARC %j', (dmarc, text) => {
  expect(dmarcText(dmarc)).toBe(text);
});

function recordsWith(zone: string): readonly { owner: string; data: RecordData; path: Path }[] {
  return stackOf(bookshopWith(['records: []', zone])).zones[0]?.records ?? [];
}

function linesAt(zone: string, ...owners: readonly string[]): readonly string[] {
  return recordsWith(zone)
    .filter(({ owner }) => owners.includes(owner))
    .map(({ owner, data: { type, ...data } }) => [owner, type, ...Object.values(data)].join(' '));
}

describe('records of mail', () => {
  const key = 'Q'.repeat(800);

  test.each<[name: string, zone: string, lines: readonly string[]]>([
    [
      'a DKIM key, whole however long it is',
      `mail: { "@": { dkim: { s1: { key: ${key} } } } }`,
      [`s1._domainkey.example.com TXT v=DKIM1; k=rsa; p=${key}`],
    ],
    [
      'a DKIM key of another type',
      `mail: { "@": { dkim: { s1: { type: ed25519, key: ${'Q'.repeat(44)} } } } }`,
      [`s1._domainkey.example.com TXT v=DKIM1; k=ed25519; p=${'Q'.repeat(44)}`],
    ],
    [
      "a provider's DKIM name",
      'mail: { "@": { dkim: { s1: { cname: s1.example.net } } } }',
      ['s1._domainkey.example.com CNAME s1.example.net'],
    ],
    ['a selector without a key', 'mail: { "@": { dkim: { s1: { type: rsa } } } }', []],
    [
      'a selector of labels',
      'mail: { mg: { dkim: { a.b: { cname: x } } } }',
      ['a.b._domainkey.mg.example.com CNAME x.example.com'],
    ],
    [
      'DMARC and MX of a label',
      'mail: { mg: { mx: [{ priority: 20, target: mx2.example.net }, { priority: 10, target: mx }], dmarc: { policy: none } } }',
      [
        'mg.example.com MX 10 mx.example.com',
        'mg.example.com MX 20 mx2.example.net',
        '_dmarc.mg.example.com TXT v=DMARC1; p=none',
      ],
    ],
    [
      'tracking of a label and of the name itself',
      'mail: { mg: { tracking: { "@": t.example.net, email: "@" } } }',
      ['mg.example.com CNAME t.example.net', 'email.mg.example.com CNAME example.com'],
    ],
  ])('%s', (_, zone, lines) => {
    const owners = recordsWith(zone).map(({ owner }) => owner);
    const mail = owners.filter((owner) => /_dmarc|_domainkey|^(email\.)?mg\./.test(owner));
    expect(linesAt(zone, ...mail)).toEqual(lines);
  });
});

test('CAA: issue, issuewild and iodef', () => {
  const zone =
    'caa: { iodef: ca@example.com, issuewild: [";"], issue: [letsencrypt.org, ca.example.net] }';
  expect(linesAt(zone, 'example.com').filter((line) => line.includes('CAA'))).toEqual([
    'example.com CAA 0 iodef mailto:ca@example.com',
    'example.com CAA 0 issue ca.example.net',
    'example.com CAA 0 issue letsencrypt.org',
    'example.com CAA 0 issuewild ;',
  ]);
});

test.each<[zone: string, contact: string]>([
  ['records: []', 'hostmaster.example.com'],
  ['soa: { contact: ops@example.org }', 'ops.example.org'],
  ['soa: { contact: ada.l.reader@example.com }', 'ada\\.l\\.reader.example.com'],
])('SOA contact of %j is %s (RFC 1035, 8)', (zone, contact) => {
  expect(stackOf(bookshopWith(['records: []', zone])).zones[0]?.soa.contact).toBe(contact);
});

test.each([
  ['@', 'example.com'],
  ['mx', 'mx.example.com'],
  ['mx.example.net', 'mx.example.net'],
  ['mx.example.com', 'mx.example.com'],
])('the target %s of a record is %s', (name, expected) => {
  expect(targetName(name, 'example.com')).toBe(expected);
});

test.each([
  ['shop.eu.example.com', 'eu.example.com'],
  ['shop.example.com', 'example.com'],
  ['example.com', 'example.com'],
  ['badexample.com', undefined],
  ['example.org', undefined],
])('the zone of %s is %s', (name, zone) => {
  expect(zoneOf(name, ['example.com', 'eu.example.com'])).toBe(zone);
});

test('a label inside a zone', () => {
  expect([within('@', 'example.com'), within('a.b', 'example.com')]).toEqual([
    'example.com',
    'a.b.example.com',
  ]);
});

test.each<[what: string, zone: string, owner: string, lines: readonly string[]]>([
  [
    'what is written for a name wins over its domain',
    'records: [{ name: shop, a: 198.51.100.1 }]',
    'shop.example.com',
    ['shop.example.com A 198.51.100.1'],
  ],
  [
    'so does a name of a host',
    'hosts: { shop: cellar }',
    'shop.example.com',
    ['shop.example.com A 192.0.2.30'],
  ],
  [
    'and a CNAME',
    'records: [{ name: shop, cname: edge.example.net }]',
    'shop.example.com',
    ['shop.example.com CNAME edge.example.net'],
  ],
  [
    'text stands beside it',
    'records: [{ name: shop, txt: x }]',
    'shop.example.com',
    ['shop.example.com A 192.0.2.20', 'shop.example.com TXT x'],
  ],
  [
    'the same record twice is one',
    'records: [{ name: a, txt: x }, { name: a.example.com, txt: x }]',
    'a.example.com',
    ['a.example.com TXT x'],
  ],
  [
    'a service record',
    'records: [{ name: _sip._tcp, srv: { priority: 1, weight: 2, port: 5060, target: sip } }]',
    '_sip._tcp.example.com',
    ['_sip._tcp.example.com SRV 1 2 5060 sip.example.com'],
  ],
])('%s', (_, zone, owner, lines) => {
  expect(linesAt(zone, owner)).toEqual(lines);
});

test.each([
  ['target: agents.example.net', 'agents.example.net'],
  ['target: "@"', 'example.com'],
  ['target: agents', 'agents.example.com'],
])('an external service with %s points at %s', (target, expected) => {
  const stack = stackOf(
    bookshopWith([
      'press: { state: planned,',
      `press: { state: external, domain: press, ${target},`,
    ]),
  );
  expect(stack.zones[0]?.records.find(({ owner }) => owner.startsWith('press'))?.data).toEqual({
    type: 'CNAME',
    target: expected,
  });
});
