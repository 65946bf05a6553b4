import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a CNAME alone',
      text: `$ORIGIN example.com.
$TTL 3600
www CNAME shop
`,
    },
    {
      name: 'what DNSSEC adds',
      text: `$ORIGIN example.com.
$TTL 3600
www CNAME shop
www RRSIG CNAME 13 3 60 1 1 1 example.com. AA==
`,
    },
    {
      name: 'a line that is there twice',
      text: `$ORIGIN example.com.
$TTL 3600
www CNAME shop
www CNAME shop
`,
    },
    {
      name: 'an apex that the provider flattens',
      text: `$ORIGIN example.com.
$TTL 3600
@ SOA a.ns.cloudflare.com. dns.cloudflare.com. 1 2 3 4 5
@ CNAME host.example.net.
`,
    },
  ],
  reject: [
    {
      name: 'a CNAME at the top',
      text: `$ORIGIN example.com.
$TTL 3600
@ SOA ns1 admin 1 2 3 4 5
@ CNAME host.example.net.
`,
      found: ['4:1-4:26 example.com. is a CNAME and also has SOA.'],
    },
    {
      name: 'an address beside it',
      text: `$ORIGIN example.com.
$TTL 3600
shop A 192.0.2.10
shop.example.com. CNAME host.example.net.
`,
      found: ['4:1-4:42 shop.example.com. is a CNAME and also has A.'],
    },
    {
      name: 'two targets',
      text: `$ORIGIN example.com.
$TTL 3600
www CNAME shop
www CNAME host
`,
      found: ['3:1-3:15 www.example.com. is a CNAME and also has another CNAME.'],
    },
  ],
});
