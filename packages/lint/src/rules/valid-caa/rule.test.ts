import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'nobody',
      text: `$ORIGIN example.com.
$TTL 3600
@ CAA 0 issue ";"
`,
    },
    {
      name: 'parameters',
      text: `$ORIGIN example.com.
$TTL 3600
@ CAA 0 issue "letsencrypt.org; validationmethods=dns-01"
`,
    },
  ],
  reject: [
    {
      name: 'an unknown tag',
      text: `$ORIGIN example.com.
$TTL 3600
@ CAA 0 isue "letsencrypt.org"
`,
      found: ['3:9-3:13 isue is no tag of CAA that is registered.'],
    },
    {
      name: 'an address without mailto',
      text: `$ORIGIN example.com.
$TTL 3600
@ CAA 0 iodef "dns@example.com"
`,
      found: ['3:15-3:32 dns@example.com is no URL that reports can be sent to.'],
    },
  ],
});
