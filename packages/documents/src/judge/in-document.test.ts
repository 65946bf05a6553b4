import { expect, test } from 'vitest';
import type { Claim } from '../claims/claim.ts';
import type { DocumentClass } from '../document-class.ts';
import { claimOf, subjectOf, valueOf } from '../testing/judging.ts';
import { inDocument } from './in-document.ts';
import type { Judgement } from './judgement.ts';

type Said = Partial<Claim> & Pick<Claim, 'attribute' | 'value'>;

const place = (offset: number) => ({ line: 1, column: offset + 1, offset });

function port(offset: number, id = 'wheel'): Said {
  const span = { start: place(offset), end: place(offset + 4) };
  return {
    subject: subjectOf(`service/${id}`),
    attribute: 'port',
    value: valueOf('2222', 'port'),
    span,
  };
}

const CONTAINER: Said = { attribute: 'container', value: { kind: 'name', text: 'shard' } };
const right = (said: Said): Judgement => ({ verdict: 'verified', claim: claimOf(said), facts: [] });
const wrong = (said: Said): Judgement => ({
  verdict: 'contradicted',
  claim: claimOf(said),
  facts: [],
  known: undefined,
});
const otherwise = (said: Said): Judgement => ({
  ...wrong(said),
  verdict: 'contradicted',
  known: undefined,
  facts: [
    {
      subject: subjectOf('service/wheel'),
      environment: undefined,
      attribute: 'port',
      value: valueOf('80', 'port'),
      path: [],
    },
  ],
});
const elsewhere = (said: Said): Judgement => ({
  ...wrong(said),
  verdict: 'contradicted',
  facts: [],
  known: { kind: 'elsewhere', facts: [] },
});

test.each<[string, DocumentClass, readonly Judgement[], string]>([
  ['the second of a list', 'canonical', [right(port(0)), wrong(port(6))], 'verified passed'],
  ['the first of a list', 'canonical', [wrong(port(0)), right(port(6))], 'contradicted verified'],
  ['in another cell', 'canonical', [right(port(0)), wrong(port(30))], 'verified contradicted'],
  ["another's", 'canonical', [right(port(0)), wrong(port(6, 'glaze'))], 'verified contradicted'],
  ['a name in a plan', 'plan', [right(port(0)), wrong(CONTAINER)], 'verified passed'],
  ['a name in a runbook', 'runbook', [right(port(0)), wrong(CONTAINER)], 'verified contradicted'],
  ['one is wrong and none is right', 'other', [otherwise(port(0))], 'contradicted'],
  ['a name like none, and none is right', 'other', [wrong(CONTAINER)], 'passed'],
  [
    'many are wrong and none is right',
    'other',
    [wrong(CONTAINER), wrong(CONTAINER), wrong(CONTAINER), wrong(CONTAINER)],
    'passed passed passed passed',
  ],
  ['nothing is right where it should be', 'canonical', [wrong(CONTAINER)], 'contradicted'],
  ['known elsewhere', 'other', [elsewhere(port(0))], 'contradicted'],
  ['something is right', 'other', [right(port(0)), wrong(CONTAINER)], 'verified contradicted'],
])('%s', (_, documentClass, judgements, expected) => {
  expect(
    inDocument(judgements, documentClass)
      .map(({ verdict }) => verdict)
      .join(' '),
  ).toBe(expected);
});

test('a page that is right once and wrong often is about something else', () => {
  const judgements = [right(port(0)), ...Array.from({ length: 4 }, () => wrong(CONTAINER))];
  expect(
    inDocument(judgements, 'other').filter(({ verdict }) => verdict === 'passed'),
  ).toHaveLength(4);
});
