import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a policy that acts',
      text: `zones: { example.com: { mail: { "@": { dmarc: { policy: reject } } } } }
`,
    },
  ],
  reject: [
    {
      name: 'one of a subdomain',
      text: `zones: { example.com: { mail: { mg: { dmarc: { policy: none } } } } }
`,
      found: ['51:19-51:23 This DMARC policy only watches, and nobody is to look at it again.'],
    },
  ],
});
