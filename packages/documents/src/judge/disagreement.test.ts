import { expect, test } from 'vitest';
import type { Claim } from '../claims/claim.ts';
import { claimOf, subjectOf, valueOf } from '../testing/judging.ts';
import { disagreements } from './disagreement.ts';
import type { Judgement } from './judgement.ts';

function logs(text: string, change: Partial<Claim> = {}): Judgement {
  const claim = claimOf({
    subject: subjectOf('stack/pottery'),
    attribute: 'log-retention',
    value: valueOf(text, 'duration'),
    text,
    ...change,
  });
  return { verdict: 'silent', claim };
}

function cost(text: string): Judgement {
  const subject = subjectOf('service/wheel');
  const value = valueOf(text, 'money');
  return { verdict: 'silent', claim: claimOf({ subject, attribute: 'cost', value, text }) };
}

/** Each disagreement as its topic and sides: `log-retention: 7 days, 1 week | 30 days`. */
function told(judgements: readonly Judgement[]): readonly string[] {
  return disagreements(judgements).map(({ attribute, environment, sides }) => {
    const texts = sides.map((claims) => claims.map(({ text }) => text).join(', '));
    return `${attribute}${environment === undefined ? '' : ` in ${environment}`}: ${texts.join(' | ')}`;
  });
}

test.each<[string, readonly Judgement[], readonly string[]]>([
  ['nobody says anything', [], []],
  ['all say the same', [logs('7 days'), logs('1 week')], []],
  ['sums beside a service may be of anything that it runs on', [cost('$7'), cost('$9')], []],
  ['two say two things', [logs('7 days'), logs('30 days')], ['log-retention: 7 days | 30 days']],
  [
    'most come first',
    [logs('30 days'), logs('7 days'), logs('1 week')],
    ['log-retention: 7 days, 1 week | 30 days'],
  ],
  [
    'three say three things',
    [logs('7 days'), logs('30 days'), logs('90 days')],
    ['log-retention: 7 days | 30 days | 90 days'],
  ],
  [
    'environments are told apart',
    [logs('7 days', { environment: 'production' }), logs('30 days', { environment: 'staging' })],
    [],
  ],
  [
    'one environment',
    [logs('7 days', { environment: 'staging' }), logs('30 days', { environment: 'staging' })],
    ['log-retention in staging: 7 days | 30 days'],
  ],
  [
    'things are told apart',
    [logs('7 days'), logs('30 days', { subject: subjectOf('stack/bakery') })],
    [],
  ],
  ['nobody knows what it is about', [logs('7 days'), logs('30 days', { subject: undefined })], []],
])('%s', (_, judgements, expected) => {
  expect(told(judgements)).toEqual(expected);
});

test('of some things there may be several', () => {
  const ports = ['8080', '8088'].map((text) =>
    logs('1 week', { attribute: 'port', value: valueOf(text, 'port'), text }),
  );
  expect(told(ports)).toEqual([]);
});

test.each(['verified', 'unbound', 'passed'] as const)('what is %s takes no part', (verdict) => {
  const { claim } = logs('30 days');
  const other: Judgement =
    verdict === 'verified' ? { verdict, claim, facts: [] } : { verdict, claim };
  expect(told([logs('7 days'), other])).toEqual([]);
});
