import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'no policy',
      text: `{}
`,
    },
    {
      name: 'an integration that is gone',
      text: `policies: { residency: [sgp1] }
integrations: { old: { kind: supabase, state: deprecated, region: fra1 } }
`,
    },
  ],
  reject: [
    {
      name: 'an integration',
      text: `policies: { residency: [sgp1] }
integrations: { events: { kind: supabase, region: fra1 } }
`,
      found: ['54:13-54:17 `fra1` is not among the regions of the residency policy.'],
    },
  ],
});
