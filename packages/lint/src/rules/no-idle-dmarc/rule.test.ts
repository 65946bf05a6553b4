import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const zone = (text: string) => `$ORIGIN example.com.\n$TTL 3600\n_dmarc TXT "${text}"\n`;
const WATCHING = 'v=DMARC1; p=none; rua=mailto:a@example.com';

testRule(rule, {
  accept: [
    { name: 'a policy that acts', text: zone('v=DMARC1; p=quarantine') },
    { name: 'one for subdomains too', text: zone('v=DMARC1; p=reject; sp=quarantine') },
    { name: 'no policy', text: zone('v=DMARC1') },
  ],
  reject: [
    {
      name: 'one that watches',
      text: zone(WATCHING),
      found: ['3:1-3:56 The DMARC policy of _dmarc.example.com. only watches.'],
    },
    {
      name: 'one that does not even watch',
      text: zone('v=DMARC1; p=None'),
      found: ['3:1-3:30 The DMARC policy of _dmarc.example.com. does nothing at all.'],
    },
    {
      name: 'one that leaves the names below',
      text: zone('v=DMARC1; p=reject; sp=none'),
      found: ['3:1-3:41 The DMARC policy of _dmarc.example.com. lets subdomains be forged.'],
    },
  ],
});

test('a policy that nobody hears of is a warning; one that is rendered has its day in the stack', () => {
  const of = (file: string, text: string) =>
    lintTexts({ [file]: zone(text) }, { only: [rule.id] }).findings.map(({ severity }) => severity);
  expect(of('example.com.zone', WATCHING)).toEqual(['info']);
  expect(of('example.com.zone', 'v=DMARC1; p=none')).toEqual(['warning']);
  expect(of('generated/dns/example.com.zone', WATCHING)).toEqual([]);
});

test('a day in a comment is kept', () => {
  const [before, after] = ['2026-12-01', '2026-06-01'].map((day) =>
    lintTexts({
      'example.com.zone': zone(WATCHING).replace(
        '_dmarc',
        `; stackwright-ignore no-idle-dmarc: we collect reports until ${day}\n_dmarc`,
      ),
    })
      .findings.filter(({ suppression }) => suppression === undefined)
      .map((finding) => finding.rule),
  );
  expect(before).toEqual([]);
  expect(after).toContain(rule.id);
});
