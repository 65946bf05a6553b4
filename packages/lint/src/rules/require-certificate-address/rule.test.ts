import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a CNAME that leads away',
      text: `certificates: { shop: { covers: [production], names: [shop.example.com, www.example.com] } }
zones: { example.com: { records: [{ name: www, cname: host.example.net }] } }
`,
    },
    {
      name: 'a CNAME that leads to an address',
      text: `certificates: { shop: { covers: [production], names: [shop.example.com, www.example.com] } }
zones: { example.com: { records: [{ name: www, cname: shop }] } }
`,
    },
  ],
  reject: [
    {
      name: 'a name without a record',
      text: `certificates: { shop: { covers: [production], names: [shop.example.com, x.example.com] } }
`,
      found: ['49:3-49:7 `x.example.com` of the certificate `shop` has no address record.'],
    },
  ],
});
