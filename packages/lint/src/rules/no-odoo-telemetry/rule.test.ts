import { mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const policy = (value: string) => ({
  'stack.yaml': mergedStack(`policies: { odoo-telemetry: ${value} }`),
});
const conf = '[options]\nworkers = 2\n';
const url = (text: string) => `${conf}publisher_warranty_url = ${text}\n`;

testRule(rule, {
  accept: [
    { name: 'no policy', text: conf },
    { name: 'a policy that allows it', text: conf, beside: policy('allowed') },
    { name: 'another address', text: url('http://127.0.0.1:9/'), beside: policy('forbidden') },
    { name: 'a host that is only named alike', text: url('https://odoo.company.example/') },
  ],
  reject: [
    {
      name: 'the default, against the policy',
      text: conf,
      beside: policy('forbidden'),
      found: [
        '2:11-2:12 `publisher_warranty_url` is not set, although the policy forbids telemetry.',
      ],
    },
    {
      name: "the maker's address",
      text: url('https://services.odoo.com/x'),
      found: ['3:26-3:53 Odoo reports to its maker once a week.'],
    },
    {
      name: 'the default of 16.0, written out',
      text: url('http://services.openerp.com/x'),
      found: ['3:26-3:55 Odoo reports to its maker once a week.'],
    },
  ],
});
