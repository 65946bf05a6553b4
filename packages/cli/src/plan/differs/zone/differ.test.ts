import { expect, test } from 'vitest';
import { bothWays, told } from '../../testing/told.ts';
import { differ } from './differ.ts';

const FILE = 'dns/example.com.zone';

function zone(records: string, serial = 3): string {
  return `$ORIGIN example.com.
$TTL 3600
@ IN SOA ns1.example.com. hostmaster.example.com. ( ${serial} 10800 3600 1209600 1800 )
@ IN NS ns1.example.com.
${records}
`;
}

test.each<[name: string, was: string, is: string, lines: readonly string[]]>([
  ['an address', 'ocr A 192.0.2.8', 'ocr A 192.0.2.9', ['~ A ocr: 192.0.2.8 → 192.0.2.9']],
  ['a name comes', '', 'shop A 192.0.2.8', ['+ A shop: 192.0.2.8']],
  [
    'a name of two answers goes',
    'shop A 192.0.2.8\nshop A 192.0.2.9',
    '',
    ['- A shop: 192.0.2.8', '- A shop: 192.0.2.9'],
  ],
  [
    'one of two answers',
    'shop A 192.0.2.8\nshop A 192.0.2.9',
    'shop A 192.0.2.9\nshop A 192.0.2.7',
    ['~ A shop: 192.0.2.8 → 192.0.2.7'],
  ],
  [
    'one more answer',
    '@ CAA 0 issue "a.example"',
    '@ CAA 0 issue "a.example"\n@ CAA 0 iodef "mailto:a@example.com"',
    ['+ CAA @: 0 "iodef" "mailto:a@example.com"'.replace('"iodef"', 'iodef')],
  ],
  [
    'another type',
    'www A 192.0.2.8',
    'www CNAME @',
    ['- A www: 192.0.2.8', '+ CNAME www: example.com.'],
  ],
  [
    'a time to live alone',
    'shop 3600 A 192.0.2.8',
    'shop 300 A 192.0.2.8',
    ['~ TTL of A shop: 3600 → 300'],
  ],
  ['names as they are meant', 'www CNAME shop', 'www.example.com. IN CNAME shop.example.com.', []],
  ['order and comments', 'a A 192.0.2.1\nb A 192.0.2.2', '; two\nb A 192.0.2.2\na A 192.0.2.1', []],
])('%s', (_, was, is, lines) => {
  expect(told(differ.compare({ file: FILE, was: zone(was), is: zone(is) }))).toEqual(lines);
});

test('a long key that changes at its end is said to change, not shown twice alike', () => {
  const key = 'p'.repeat(200);
  const was = zone(`dkim TXT "${key}A"`);
  const is = zone(`dkim TXT "${key}B"`);

  expect(told(differ.compare({ file: FILE, was, is }))).toEqual(['~ TXT dkim']);
});

test('the start of the zone', () => {
  expect(bothWays(differ, FILE, zone('', 3), zone('', 4))).toEqual({
    there: ['~ serial: 3 → 4'],
    back: ['~ serial: 4 → 3'],
  });
});

test('a zone that comes', () => {
  const [first] = told(differ.compare({ file: FILE, was: '', is: zone('') })) ?? [];

  expect(first).toBe('+ NS @: ns1.example.com.');
});

test('a zone that cannot be read', () => {
  expect(differ.compare({ file: FILE, was: zone(''), is: zone('shop A') })).toBeUndefined();
});
