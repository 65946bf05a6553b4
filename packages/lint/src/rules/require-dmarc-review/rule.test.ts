import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const none = (review: string) =>
  `zones: { example.com: { mail: { "@": { dmarc: { policy: none, review-by: "${review}" } } } } }
`;

testRule(rule, {
  accept: [
    {
      name: 'a policy that acts',
      text: `zones: { example.com: { mail: { "@": { dmarc: { policy: reject } } } } }
`,
    },
    { name: 'a day to come', text: none('2026-07-01') },
    { name: 'today', text: none('2026-06-15') },
    {
      name: 'a day that passed, of a policy that acts',
      text: `zones: { example.com: { mail: { "@": { dmarc: { policy: quarantine, review-by: "2020-01-01" } } } } }
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
    {
      name: 'yesterday',
      text: none('2026-06-14'),
      found: [
        '52:22-52:32 This DMARC policy was to be looked at again by 2026-06-14, and still only watches.',
      ],
    },
  ],
});
