import { expect, test } from 'vitest';
import type { Claim } from '../claims/claim.ts';
import type { Fact } from '../ledger/fact.ts';
import type { AttributeId } from '../subject/attributes.ts';
import { claimOf, ledgerWith, subjectOf, valueOf } from '../testing/judging.ts';
import type { ValueKind } from '../value/value.ts';
import { judge } from './judge.ts';

function factOf(key: string, attribute: AttributeId, kind: ValueKind, text: string): Fact {
  const value = valueOf(text, kind);
  return {
    subject: subjectOf(key),
    environment: undefined,
    attribute,
    value,
    path: [key, attribute],
  };
}

const LEDGER = ledgerWith([
  factOf('service/wheel', 'port', 'port', '80'),
  factOf('service/wheel', 'published-port', 'port', '8765'),
  factOf('service/glaze', 'port', 'port', '3000'),
  factOf('edge/kiln', 'port', 'port', '443'),
  factOf('service/wheel', 'image', 'image', 'pottery/wheel:2.1'),
  factOf('server/main', 'image', 'image', 'postgres:16'),
  factOf('host/kiln', 'repository-directory', 'path', '/opt/pottery'),
  factOf('host/kiln', 'backup-directory', 'path', '/srv/copies'),
]);

test.each<[string, string, AttributeId, ValueKind, string, Partial<Claim>, string]>([
  ['the published port is a port', 'service/wheel', 'port', 'port', '8765', {}, 'verified'],
  [
    'neither of both',
    'service/wheel',
    'port',
    'port',
    '8766',
    {},
    'contradicted service/wheel.port',
  ],
  [
    'what is called published is not the one inside',
    'service/wheel',
    'published-port',
    'port',
    '80',
    {},
    'contradicted service/wheel.published-port',
  ],
  ['a port behind the proxy', 'edge/kiln', 'port', 'port', '3000', { sure: 'likely' }, 'verified'],
  [
    'of nobody',
    'edge/kiln',
    'port',
    'port',
    '81',
    { sure: 'likely' },
    'contradicted edge/kiln.port',
  ],
  [
    'what a command asks that somebody publishes',
    'service/glaze',
    'port',
    'port',
    '8765',
    { sure: 'likely', form: 'code' },
    'verified',
  ],
  [
    'a sentence that gives one the port of another',
    'service/glaze',
    'port',
    'port',
    '8765',
    { sure: 'likely', form: 'prose' },
    'contradicted service/glaze.port',
  ],
  [
    'the image of another',
    'service/wheel',
    'image',
    'image',
    'postgres:16',
    { sure: 'likely' },
    'verified',
  ],
  [
    'a wrong one of another',
    'service/wheel',
    'image',
    'image',
    'postgres:19',
    { sure: 'likely' },
    'contradicted server/main.image',
  ],
  [
    'in a column of images',
    'service/wheel',
    'image',
    'image',
    'postgres:19',
    {},
    'contradicted service/wheel.image',
  ],
  [
    'an image of no database',
    'server/main',
    'image',
    'image',
    'pots:1',
    { sure: 'likely' },
    'silent',
  ],
  [
    'another directory of the machine',
    'host/kiln',
    'repository-directory',
    'path',
    '/srv/copies',
    { sure: 'likely' },
    'verified',
  ],
])('%s', (_, subject, attribute, kind, text, change, expected) => {
  const judgement = judge(
    claimOf({
      subject: subjectOf(subject),
      attribute,
      value: valueOf(text, kind),
      text,
      ...change,
    }),
    LEDGER,
  );
  const [fact] = judgement.verdict === 'contradicted' ? judgement.facts : [];
  expect([judgement.verdict, ...(fact ? [fact.path.join('.')] : [])].join(' ')).toBe(expected);
});
