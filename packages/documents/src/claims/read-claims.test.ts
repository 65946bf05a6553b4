import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allClaimsOf, casesOf, claimsOf, tellClaim } from '../testing/claims/cases.ts';
import type { Case } from '../testing/claims/cases.ts';

function named(cases: readonly Case[]): readonly (readonly [string, Case])[] {
  return cases.map((one) => [one.name, one] as const);
}

function casesIn(name: string): readonly Case[] {
  return casesOf(readFileSync(new URL(`cases/${name}.txt`, import.meta.url), 'utf8'));
}

const sentences = casesIn('sentences');
const structures = casesIn('structures');
const unsaid = casesIn('unsaid');

describe('what is said', () => {
  test.each(named([...sentences, ...structures]))('%s', (_, { text, told }) => {
    const claims = claimsOf(text);
    expect(claims.map(tellClaim)).toEqual(told);
    for (const { span, text: words } of claims)
      expect(text.slice(span.start.offset, span.end.offset)).toBe(words);
  });

  test('there are enough of them', () => {
    expect(sentences.length + structures.length).toBeGreaterThanOrEqual(150);
  });
});

describe('what nobody asserts of today', () => {
  test.each(named(unsaid))('%s', (_, { text }) => {
    const asserted = claimsOf(text).filter(
      ({ stance, sure }) => stance === 'asserted' && sure !== 'guess',
    );
    expect(asserted.map(tellClaim)).toEqual([]);
  });

  test('there are enough of them', () => {
    expect(unsaid.length).toBeGreaterThanOrEqual(60);
  });
});

test('a document that names nothing of the stack says nothing', () => {
  expect(allClaimsOf('The IP is 198.51.100.7 and the port is 8443.\n')).toEqual([]);
});

test('claims of code are put in order of place', () => {
  const text = '# Bookshop\n\nn8n listens on 5678.\n\nOdoo listens on 8069.\n';
  const [first, second] = claimsOf(text);
  if (first === undefined || second === undefined) throw new Error('two claims');
  const between = {
    ...first,
    form: 'code',
    span: { start: first.span.end, end: first.span.end },
  } as const;
  const places = allClaimsOf(text, [between]).filter(({ attribute }) => attribute === 'port');
  expect(places.map(({ form, span }) => [form, span.start.line])).toEqual([
    ['prose', 3],
    ['code', 3],
    ['prose', 5],
  ]);
});

test('a changelog tells what was', () => {
  const text = '# Bookshop\n\nn8n listens on 5679.\n';
  expect(claimsOf(text, 'CHANGELOG.md').map(({ stance }) => stance)).toEqual(['past']);
  expect(claimsOf(text, 'docs/incidents/2025-03.md').map(({ stance }) => stance)).toEqual(['past']);
});
