import { groupBy } from '@stackwright/core';
import type { ResolvedStack, Zone, ZoneRecord } from '@stackwright/schema';
import { canonical } from '../compare/canonical.ts';
import { matchKeyed } from '../compare/keyed.ts';
import type { Compared, Consequence } from '../consequence.ts';

/** How long old answers live, and whether secondaries will notice. */
export function dnsConsequences({ base, head }: Compared): readonly Consequence[] {
  const { added, removed, common } = matchKeyed(zonesOf(base.stack), zonesOf(head.stack));
  return [
    ...added.map(([where]): Consequence => {
      return { kind: 'dns', where, what: 'a new zone: delegate it once its servers answer' };
    }),
    ...removed.map(([where]): Consequence => {
      return {
        kind: 'dns',
        where,
        what: 'nothing renders it any more; its servers go on answering',
      };
    }),
    ...common.flatMap(([where, was, is]) => [
      ...answerChanges(where, was, is),
      ...serialChange(where, base.serials.get(where), head.serials.get(where)),
    ]),
  ];
}

function zonesOf(stack: ResolvedStack | undefined) {
  return (stack?.zones ?? []).map((zone) => [zone.name, zone] as const);
}

function answerChanges(where: string, was: Zone, is: Zone): readonly Consequence[] {
  const { added, removed, common } = matchKeyed(answersOf(was), answersOf(is));
  const old = [
    ...removed.map(([what, records]) => ({ what, records, now: 'is gone' })),
    ...common
      .filter(([, before, after]) => dataOf(before) !== dataOf(after))
      .map(([what, records]) => ({ what, records, now: 'changes' })),
  ];
  return [
    ...old.map(({ what, records, now }): Consequence => {
      const ttl = Math.max(...records.map((record) => record.ttl));
      return {
        kind: 'dns',
        where,
        what: `\`${what}\` ${now}: resolvers may give the old answer for ${ttl} s (its TTL)`,
      };
    }),
    ...added.map(([what, records]): Consequence => {
      const isNewName = !was.records.some(({ owner }) => owner === records[0]?.owner);
      // RFC 2308, 5: what was asked too early is remembered as missing.
      const ttl = Math.min(was.soa.minimum, was.ttl);
      const negative = isNewName ? `: who asked before may go without it for ${ttl} s` : '';
      return { kind: 'dns', where, what: `\`${what}\` is new${negative}` };
    }),
  ];
}

function answersOf({ name, records }: Zone): ReadonlyMap<string, readonly ZoneRecord[]> {
  return groupBy(records, ({ owner, data }) => {
    const label = owner === name ? '@' : owner.replace(`.${name}`, '');
    return `${data.type} ${label}`;
  });
}

function dataOf(records: readonly ZoneRecord[]): string {
  return canonical(records.map(({ data, proxied }) => canonical([data, proxied])).toSorted());
}

function serialChange(
  where: string,
  was: number | undefined,
  is: number | undefined,
): readonly Consequence[] {
  if (was === undefined || is === undefined || was === is) return [];
  // Serial arithmetic: less than half a circle ahead is newer (RFC 1982, 3.2).
  const isNewer = (is - was) >>> 0 < 2 ** 31;
  return isNewer
    ? [{ kind: 'dns', where, what: `serial ${was} → ${is}` }]
    : [
        {
          kind: 'danger',
          where,
          what: `serial ${was} → ${is} goes back: secondaries keep the old zone; the manifest in the output folder remembers the last one: restore it`,
        },
      ];
}
