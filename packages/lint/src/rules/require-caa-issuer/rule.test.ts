import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'no CAA',
      text: `certificates: { shop: { covers: [production] } }
`,
    },
    {
      name: 'a certificate that is brought along',
      text: `certificates: { shop: { covers: [production], issuer: provided } }
zones: { example.com: { caa: { issue: [ca.example.net] } } }
`,
    },
  ],
  reject: [
    {
      name: 'a wildcard',
      text: `certificates: { shop: { covers: [production], challenge: dns-01, names: [shop.example.com, "*.example.com"] } }
zones: { example.com: { caa: { issue: [letsencrypt.org], issuewild: [";"] } } }
`,
      found: ['49:7-52:12 CAA does not let letsencrypt.org issue `*.example.com`.'],
    },
  ],
});
