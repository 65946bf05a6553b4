import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const zone = (to: string) =>
  `$ORIGIN example.com.\n$TTL 3600\n_dmarc TXT "v=DMARC1; p=reject; rua=mailto:${to}"\n`;
const other = (...lines: readonly string[]) => ({
  'example.net.zone': [
    '$ORIGIN example.net.',
    '$TTL 3600',
    '@ SOA ns1 hostmaster 1 7200 3600 1209600 300',
    ...lines,
    '',
  ].join('\n'),
});

testRule(rule, {
  accept: [
    { name: 'an address of its own', text: zone('a@mail.example.com'), beside: other() },
    { name: 'one of which nobody has the zone', text: zone('a@example.org'), beside: other() },
    {
      name: 'a domain that agrees',
      text: zone('a@example.net'),
      beside: other('example.com._report._dmarc TXT "v=DMARC1;"'),
    },
    {
      name: 'one that agrees to everybody',
      text: zone('a@mail.example.net!1m'),
      beside: other('*._report._dmarc.mail TXT "v=DMARC1"'),
    },
    {
      name: 'one that lets others answer',
      text: zone('a@example.net'),
      beside: other('_report._dmarc NS ns.example.org.'),
    },
    {
      name: 'a zone that is not whole',
      text: zone('a@example.net'),
      beside: other('$INCLUDE more.zone'),
    },
  ],
  reject: [
    {
      name: 'a domain that says nothing',
      text: zone('a@example.net'),
      beside: other(),
      found: ['3:1-3:58 example.net does not agree to get the reports of _dmarc.example.com.'],
    },
    {
      name: 'one that agrees to another',
      text: zone('a@example.com,mailto:a@mail.example.net'),
      beside: other('example.org._report._dmarc.mail TXT "v=DMARC1"'),
      found: ['3:1-3:84 mail.example.net does not agree to get the reports of _dmarc.example.com.'],
    },
  ],
});
