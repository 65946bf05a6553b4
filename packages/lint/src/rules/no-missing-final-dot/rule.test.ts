import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a name below the zone',
      text: `$ORIGIN example.com.
$TTL 3600
www CNAME shop.eu-west
`,
    },
    {
      name: 'a long name that is really there',
      text: `$ORIGIN example.com.
$TTL 3600
www CNAME a.com
a.com A 192.0.2.1
`,
    },
    {
      name: 'an address',
      text: `$ORIGIN example.com.
$TTL 3600
www A 192.0.2.1
`,
    },
  ],
  reject: [
    {
      name: "the zone's own name",
      text: `$ORIGIN example.com.
$TTL 3600
www CNAME example.com
`,
      found: ['3:11-3:22 example.com has no dot at its end.'],
    },
    {
      name: 'a service',
      text: `$ORIGIN example.com.
$TTL 3600
_sip._tcp SRV 1 2 5060 sip.example.net
`,
      found: ['3:24-3:39 sip.example.net has no dot at its end.'],
    },
  ],
});
