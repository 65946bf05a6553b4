import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const zone = (...texts: readonly string[]) =>
  `$ORIGIN example.com.\n$TTL 3600\n${texts.map((text) => `_dmarc TXT "${text}"\n`).join('')}`;
const NAME = '_dmarc.example.com.';

testRule(rule, {
  accept: [
    { name: 'the least', text: zone('v=DMARC1; p=none') },
    {
      name: 'all tags, with space and without',
      text: zone(
        'v = DMARC1;p=Reject; sp=quarantine; np=reject; adkim=s; aspf=r; pct=50; fo=1:d; rf=afrf; ri=86400; t=y;',
      ),
    },
    {
      name: 'two addresses, one with a size',
      text: zone('v=DMARC1; p=reject; rua=mailto:a@example.com, mailto:b@example.net!10m'),
    },
    {
      name: 'strings that are joined',
      text: '$ORIGIN example.com.\n$TTL 3600\n_dmarc TXT "v=DMARC1; p=rej" "ect"\n',
    },
    { name: 'other texts', text: zone('v=spf1 -all', 'DMARC is to come') },
    {
      name: 'the same text at a name that nobody asks',
      text: '$ORIGIN example.com.\n$TTL 3600\n@ TXT "v=DMARC1"\n',
    },
    {
      name: 'one record each',
      text: '$ORIGIN example.com.\n$TTL 3600\n_dmarc TXT "v=DMARC1; p=none"\n_dmarc.mg TXT "v=DMARC1; p=none"\n',
    },
  ],
  reject: [
    {
      name: 'two records',
      text: zone('v=DMARC1; p=none', 'v=DMARC1; p=reject'),
      found: [`4:1-4:32 ${NAME} has a second DMARC record.`],
    },
    {
      name: 'a version in small letters',
      text: zone('v=dmarc1; p=none'),
      found: [`3:1-3:30 The version of ${NAME} is not \`DMARC1\`.`],
    },
    {
      name: 'commas for semicolons',
      text: zone('v=DMARC1, p=none'),
      found: [`3:1-3:30 The version of ${NAME} is not \`DMARC1\`.`],
    },
    {
      name: 'no policy',
      text: zone('v=DMARC1; rua=mailto:a@example.com'),
      found: [`3:1-3:48 ${NAME} has no policy.`],
    },
    {
      name: 'a policy that there is not',
      text: zone('v=DMARC1; p=monitor'),
      found: [`3:1-3:33 \`p=monitor\` in ${NAME} says nothing to receivers.`],
    },
    {
      name: 'a tag that is misspelt, and a number that is none',
      text: zone('v=DMARC1; p=none; rau=mailto:a@example.com; pct=110'),
      found: [
        `3:1-3:65 \`pct=110\` in ${NAME} says nothing to receivers.`,
        `3:1-3:65 \`rau\` in ${NAME} is no tag of DMARC.`,
      ],
    },
    {
      name: 'addresses without mailto, and a blank',
      text: zone('v=DMARC1; p=none; rua=a@example.com; ruf=mailto:b@example.com,...'),
      found: [
        `3:1-3:79 \`...\` in ${NAME} is no address that reports can be sent to.`,
        `3:1-3:79 \`a@example.com\` in ${NAME} is no address that reports can be sent to.`,
      ],
    },
  ],
});

test('what costs the policy is an error, what costs a report is a warning', () => {
  const of = (text: string) =>
    lintTexts({ 'example.com.zone': zone(text) })
      .findings.filter((finding) => finding.rule === rule.id)
      .map(({ severity }) => severity);
  expect(of('v=DMARC1; p=block')).toEqual(['error']);
  expect(of('v=DMARC1; p=none; rua=postmaster@example.com; aspf=x')).toEqual([
    'warning',
    'warning',
  ]);
});
