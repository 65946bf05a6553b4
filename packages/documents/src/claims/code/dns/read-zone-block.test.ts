import { describe, expect, test } from 'vitest';
import { fenced, shownClaims } from '../../../testing/claims/code-claims-in.ts';

describe('records', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
    [
      'a zone',
      'zone',
      '',
      `$ORIGIN example.com.
shop   3600 IN A 10.9.9.9
n8n    IN CNAME shop
@      IN MX 10 mxz.example.net.
mail   IN TXT "v=spf1 -all"`,
      [
        'ttl 3600 of record/shop.example.com A',
        'record-type A of record/shop.example.com@production',
        'record-value 10.9.9.9 of record/shop.example.com A',
        'record-type CNAME of record/n8n.example.com@production',
        'record-value shop of record/n8n.example.com CNAME',
        'record-type MX of record/example.com',
        'record-value 10 mxz.example.net. of record/example.com MX example',
        'record-type TXT of record/mail.example.com',
        'record-value "v=spf1 -all" of record/mail.example.com TXT',
      ],
    ],
    [
      'records without a tag',
      '',
      '',
      `shop.example.com.    300   A     10.9.9.8
n8n.example.com.     300   CNAME shop.example.com.`,
      [
        'ttl 300 of record/shop.example.com A',
        'record-type A of record/shop.example.com@production',
        'record-value 10.9.9.8 of record/shop.example.com A',
        'ttl 300 of record/n8n.example.com CNAME',
        'record-type CNAME of record/n8n.example.com@production',
        'record-value shop.example.com. of record/n8n.example.com CNAME',
      ],
    ],
    [
      'as a panel shows them',
      'text',
      '',
      `A      shop    10.9.9.7
CNAME  www     shop.example.com`,
      [
        'record-type A of record/shop.example.com@production',
        'record-value 10.9.9.7 of record/shop.example.com A',
        'record-type CNAME of record/www.example.com',
        'record-value shop.example.com of record/www.example.com CNAME',
      ],
    ],
    ['records of another zone', 'zone', '', 'shop.bookshop.dev. IN A 10.9.9.9', []],
    [
      'reserved addresses',
      'zone',
      '',
      'shop IN A 203.0.113.9',
      [
        'record-type A of record/shop.example.com@production',
        'record-value 203.0.113.9 of record/shop.example.com A example',
      ],
    ],
  ])('%s', (_, language, before, code, expected) => {
    expect(shownClaims(fenced(language, code, before))).toEqual(expected);
  });
});
