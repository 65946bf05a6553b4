import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a host elsewhere',
      text: `$ORIGIN example.com.
$TTL 3600
@ MX 10 mx.example.net.
`,
    },
    {
      name: 'no mail at all',
      text: `$ORIGIN example.com.
$TTL 3600
@ MX 0 .
`,
    },
  ],
  reject: [
    {
      name: 'a CNAME',
      text: `$ORIGIN example.com.
$TTL 3600
@ MX 10 mail
mail CNAME host
`,
      found: ['3:9-3:13 This MX record names mail.example.com., which is a CNAME.'],
    },
    {
      name: 'a name server by address',
      text: `$ORIGIN example.com.
$TTL 3600
@ NS 192.0.2.53.
`,
      found: ['3:6-3:17 This NS record names an address.'],
    },
  ],
});
