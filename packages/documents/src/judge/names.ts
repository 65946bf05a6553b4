import { distanceBetween } from '@stackwright/core';
import type { Claim } from '../claims/claim.ts';
import type { Fact, Ledger } from '../ledger/fact.ts';
import type { AttributeId } from '../subject/attributes.ts';

/** Attributes whose value is a name that something has, or nothing. */
const OF_NAMES: ReadonlySet<AttributeId> = new Set<AttributeId>([
  'compose-service',
  'container',
  'module-list',
  'network',
  'project',
  'unit',
  'variable',
  'volume',
]);

/** In a sentence these may be any machine's; a command, a column and a key say which is meant. */
const OF_MACHINES: ReadonlySet<AttributeId> = new Set<AttributeId>([
  'container',
  'network',
  'project',
  'volume',
]);

/**
 * The names that are meant, perhaps, where nothing has the one that is given; empty where none is like it. Undefined where that
 * nothing has a name says nothing: it is not certain what it should be the name of, or the stack names nothing of the kind.
 */
export function namesLike(claim: Claim, { facts }: Ledger): readonly Fact[] | undefined {
  const { attribute, form, sure, value } = claim;
  if (form === 'prose' && OF_MACHINES.has(attribute)) return undefined;
  if (sure !== 'certain' || !OF_NAMES.has(attribute) || value.kind !== 'name') return undefined;
  const named = facts.filter((fact) => fact.attribute === attribute && fact.value.kind === 'name');
  if (named.length === 0) return undefined;
  const wanted = value.text.toLowerCase();
  const within = named.filter((fact) => isInProject(claim, fact));
  const scored = within
    .flatMap((fact) =>
      fact.value.kind === 'name'
        ? [{ fact, score: likeness(wanted, fact.value.text.toLowerCase()) }]
        : [],
    )
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const near = scored.filter(({ score }) => score === best).map(({ fact }) => fact);
  const texts = new Set(near.map((fact) => (fact.value.kind === 'name' ? fact.value.text : '')));
  return near.filter((fact) => fact.value.kind === 'name' && texts.delete(fact.value.text));
}

/** A service of Compose is called from its own project only: what proxies all environments has one of its own. */
export function isInProject({ attribute, environment }: Claim, fact: Fact): boolean {
  return (
    attribute !== 'compose-service' || environment === undefined || fact.environment === environment
  );
}

/** From 0 to 1: parts that two names share, or letters where they are nearly the same. */
function likeness(a: string, b: string): number {
  const [left, right] = [new Set(a.split(/[-_.]/)), new Set(b.split(/[-_.]/))];
  const shared = [...left].filter((part) => right.has(part)).length;
  const byParts = shared / Math.max(left.size, right.size);
  const longest = Math.max(a.length, b.length);
  const byLetters = 1 - distanceBetween(a, b) / longest;
  // A name that shares a part is rather meant than one that merely looks alike: `odoo-web` is not `odoo-dev`.
  return byLetters >= 0.8 ? Math.max(byParts, byLetters) : byParts;
}
