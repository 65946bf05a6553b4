import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'other texts beside it',
      text: `$ORIGIN example.com.
$TTL 3600
@ TXT "v=spf1 -all"
@ TXT "v=spf10 x"
`,
    },
    {
      name: 'ten lookups',
      text: `$ORIGIN example.com.
$TTL 3600
@ TXT "v=spf1 mx mx mx mx mx mx mx mx mx mx -all"
`,
    },
    {
      name: 'networks, which cost nothing',
      text: `$ORIGIN example.com.
$TTL 3600
@ TXT "v=spf1 ip4:192.0.2.0/24 ip4:192.0.2.0/24 ip4:192.0.2.0/24 ip4:192.0.2.0/24 ip4:192.0.2.0/24 ip4:192.0.2.0/24 ip4:192.0.2.0/24 ip4:192.0.2.0/24 ip4:192.0.2.0/24 ip4:192.0.2.0/24 ip4:192.0.2.0/24 ip4:192.0.2.0/24 -all"
`,
    },
    {
      name: 'a policy that includes itself',
      text: `$ORIGIN example.com.
$TTL 3600
@ TXT "v=spf1 include:example.com -all"
`,
    },
  ],
  reject: [
    {
      name: 'eleven lookups',
      text: `$ORIGIN example.com.
$TTL 3600
@ TXT "v=spf1 mx mx mx mx mx mx mx mx mx mx mx -all"
`,
      found: ['3:1-3:53 This SPF record needs 11 lookups or more; 10 are allowed.'],
    },
    {
      name: 'lookups of a policy in the same zone',
      text: `$ORIGIN example.com.
$TTL 3600
@ TXT "v=spf1 a a a a a a include:mg.example.com ~all"
mg TXT "v=spf1 include:x.example.net include:x.example.net include:x.example.net include:x.example.net include:x.example.net ~all"
`,
      found: ['3:1-3:55 This SPF record needs 12 lookups or more; 10 are allowed.'],
    },
    {
      name: 'everybody',
      text: `$ORIGIN example.com.
$TTL 3600
@ TXT "v=spf1 mx " "+all"
`,
      found: ['3:1-3:26 This SPF record lets everybody send.'],
    },
  ],
});
