import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a revoked key',
      text: `$ORIGIN example.com.
$TTL 3600
mail._domainkey TXT "v=DKIM1; p="
`,
    },
    {
      name: 'an Ed25519 key',
      text: `$ORIGIN example.com.
$TTL 3600
mail._domainkey TXT "v=DKIM1; k=ed25519; p=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
`,
    },
    {
      name: 'a policy of the domain',
      text: `$ORIGIN example.com.
$TTL 3600
_domainkey TXT "o=~"
`,
    },
    {
      name: 'a key in two strings',
      text: `$ORIGIN example.com.
$TTL 3600
mail._domainkey TXT "v=DKIM1; p=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
`,
    },
  ],
  reject: [
    {
      name: 'a key that was cut',
      text: `$ORIGIN example.com.
$TTL 3600
mail._domainkey TXT "v=DKIM1; p=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
`,
      found: ['3:1-3:94 The DKIM key of mail._domainkey.example.com. is 45 bytes long.'],
    },
    {
      name: 'a placeholder',
      text: `$ORIGIN example.com.
$TTL 3600
mail._domainkey TXT "v=DKIM1; p=<your key>"
`,
      found: ['3:1-3:44 The DKIM key of mail._domainkey.example.com. is not base64.'],
    },
  ],
});
