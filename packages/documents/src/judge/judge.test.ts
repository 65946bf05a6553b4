import { describe, expect, test } from 'vitest';
import type { Claim } from '../claims/claim.ts';
import type { Fact, RetiredFact } from '../ledger/fact.ts';
import { claimOf, ledgerWith, subjectOf, valueOf } from '../testing/judging.ts';
import { judge } from './judge.ts';

const KILN = subjectOf('host/kiln');

function port(id: string, number: string, environment?: string): Fact {
  return {
    subject: { kind: 'service', id },
    environment,
    attribute: 'port',
    value: valueOf(number, 'port'),
    path: ['services', id, 'port'],
  };
}

const FACTS: readonly Fact[] = [
  port('wheel', '8080'),
  port('glaze', '8088', 'production'),
  port('glaze', '8099', 'staging'),
  {
    subject: KILN,
    environment: undefined,
    attribute: 'address',
    value: valueOf('192.0.2.7', 'address'),
    path: ['hosts', 'kiln', 'address'],
  },
  {
    subject: subjectOf('service/wheel'),
    environment: 'production',
    attribute: 'container',
    value: valueOf('pottery-wheel', 'name'),
    path: ['services', 'wheel', 'container'],
  },
];

const RETIRED: readonly RetiredFact[] = [
  { text: '192.0.2.1', subject: KILN, instead: undefined, path: ['hosts', 'kiln', 'retired'] },
  { text: 'old-wheel', subject: undefined, instead: 'pottery-wheel', path: ['retired', 0] },
];

const LEDGER = ledgerWith(FACTS, RETIRED);

type Said = Partial<Claim> & Pick<Claim, 'attribute' | 'value'>;

function portOf(id: string, text: string, change: Partial<Claim> = {}): Said {
  return {
    subject: { kind: 'service', id },
    attribute: 'port',
    value: valueOf(text, 'port'),
    text,
    ...change,
  };
}

function addressOf(text: string, change: Partial<Claim> = {}): Said {
  return { subject: KILN, attribute: 'address', value: valueOf(text, 'address'), text, ...change };
}

function containerOf(text: string, change: Partial<Claim> = {}): Said {
  return { attribute: 'container', value: valueOf(text, 'name'), text, form: 'code', ...change };
}

/** The verdict, with what is declared and what is known, in one line. */
function told(said: Said): string {
  const judgement = judge(claimOf(said), LEDGER);
  const facts = 'facts' in judgement ? judgement.facts : [];
  const known = judgement.verdict === 'contradicted' ? judgement.known : undefined;
  return [
    judgement.verdict,
    ...facts.map(({ path, environment }) =>
      [...path, ...(environment ? [environment] : [])].join('.'),
    ),
    ...(known === undefined ? [] : [`(${known.kind})`]),
  ].join(' ');
}

const WHEEL = 'services.wheel.port';

describe('a claim is held against the facts of its thing', () => {
  test.each<[string, Said, string]>([
    ['the declared value', portOf('wheel', '8080'), `verified ${WHEEL}`],
    ['the same in another form', portOf('wheel', '8080/tcp'), `verified ${WHEEL}`],
    ['another value', portOf('wheel', '9000'), `contradicted ${WHEEL}`],
    ["another thing's", portOf('wheel', '8088'), `contradicted ${WHEEL} (elsewhere)`],
    ['one of two environments', portOf('glaze', '8099'), 'verified services.glaze.port.staging'],
    [
      'in its environment',
      portOf('glaze', '8088', { environment: 'production' }),
      'verified services.glaze.port.production',
    ],
    [
      "another environment's",
      portOf('glaze', '8099', { environment: 'production' }),
      'contradicted services.glaze.port.production (elsewhere)',
    ],
    [
      'in any environment, where the fact holds in all',
      portOf('wheel', '8080', { environment: 'staging' }),
      `verified ${WHEEL}`,
    ],
    ['in an environment without it', portOf('glaze', '1', { environment: 'lab' }), 'silent'],
    ['what nobody declares', portOf('clay', '8080'), 'silent'],
    ['a retired value', addressOf('192.0.2.1'), 'contradicted hosts.kiln.address (retired)'],
    [
      "another thing's retired value, of a thing without facts",
      addressOf('192.0.2.1', { subject: subjectOf('host/shed') }),
      'silent',
    ],
    [
      'a value that is retired everywhere, of a thing without facts',
      containerOf('old-wheel', { subject: subjectOf('service/clay') }),
      'contradicted (retired)',
    ],
  ])('%s', (_, said, expected) => {
    expect(told(said)).toBe(expected);
  });
});

describe('a claim about nobody', () => {
  test.each<[string, Said, string]>([
    [
      'a value that is known',
      addressOf('192.0.2.7', { subject: undefined }),
      'verified hosts.kiln.address',
    ],
    ['a retired value', addressOf('192.0.2.1', { subject: undefined }), 'contradicted (retired)'],
    ['in other letter case', containerOf('Old-Wheel'), 'contradicted (retired)'],
    ['a value that nobody knows', addressOf('192.0.2.99', { subject: undefined }), 'unbound'],
    ['a value of another attribute', containerOf('kiln', { form: 'prose' }), 'unbound'],
    [
      'a container that is there',
      containerOf('pottery-wheel'),
      'verified services.wheel.container.production',
    ],
    [
      'a container that a command speaks to',
      containerOf('pottery-weel'),
      'contradicted services.wheel.container.production',
    ],
    ['a container like none', containerOf('sundial'), 'contradicted'],
    ['a container in words', containerOf('pottery-weel', { form: 'prose' }), 'unbound'],
    ['a container by neighbourhood', containerOf('pottery-weel', { sure: 'likely' }), 'unbound'],
  ])('%s', (_, said, expected) => {
    expect(told(said)).toBe(expected);
  });

  test.each<[string, string | undefined, string]>([
    ['wheel', 'production', 'verified'],
    ['wheel', 'staging', 'contradicted'],
    ['proxy', undefined, 'verified'],
    ['proxy', 'production', 'contradicted'],
    ['sundial', 'production', 'contradicted'],
  ])('the service %s of the project of %s', (name, environment, expected) => {
    const key = { attribute: 'compose-service', path: ['services'] } as const;
    const ledger = ledgerWith([
      {
        ...key,
        subject: subjectOf('service/wheel'),
        environment: 'production',
        value: valueOf('wheel', 'name'),
      },
      {
        ...key,
        subject: subjectOf('edge/kiln'),
        environment: undefined,
        value: valueOf('proxy', 'name'),
      },
    ]);
    const value = valueOf(name, 'name');
    const claim = claimOf({ ...key, value, environment, text: name, form: 'code' });
    expect(judge(claim, ledger).verdict).toBe(expected);
  });

  test('no container is missed where the stack has none', () => {
    const claim = claimOf(containerOf('pottery-weel'));
    expect(judge(claim, ledgerWith([])).verdict).toBe('unbound');
  });
});

test.each(['past', 'planned', 'example', 'refused', 'conditional', 'foreign'] as const)(
  'what is %s is passed over',
  (stance) => {
    expect(told(portOf('wheel', '9000', { stance }))).toBe('passed');
    expect(told(portOf('wheel', '8080', { stance }))).toBe('passed');
  },
);

test('a guess is never judged', () => {
  expect(told(portOf('wheel', '9000', { sure: 'guess' }))).toBe('passed');
});
