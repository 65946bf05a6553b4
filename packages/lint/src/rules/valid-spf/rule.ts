import type { Problem, Rule } from '../../rule.ts';
import type { ZoneRecord } from '@stackwright/syntax/zone';
import { byOwner, isSpf, txtOf } from '../../domain/dns/zone-sets.ts';

/** Terms that cost a query each. Source: RFC 7208 §4.6.4. */
const COSTLY = /^[+\-~?]?(?:(?:a|mx|ptr)(?:[:/]|$)|(?:include|exists):)|^redirect=/i;
const LIMIT = 10;

type Owners = ReadonlyMap<string, readonly ZoneRecord[]>;

/** One policy at a name, within ten queries; what other zones add is not seen and not counted. */
export const rule = {
  id: 'valid-spf',
  subject: 'zone',
  severity: 'error',
  summary:
    'A name has one SPF record, which needs at most ten lookups and does not allow everybody.',
  *check({ model }) {
    const owners = byOwner(model);
    for (const [owner, records] of owners) {
      const [first, second] = records.filter(isSpf);
      if (first === undefined) continue;
      if (second !== undefined) {
        yield {
          at: second.span,
          what: `${owner} has a second SPF record.`,
          why: 'Receivers answer permerror and use neither (RFC 7208 §4.5).',
          fix: 'Put the mechanisms of both into one record.',
          related: [{ message: 'the first one', at: first.span }],
        };
        continue;
      }
      const count = lookups(first, owners, []);
      if (count > LIMIT) yield tooMany(first, count);
      if (termsOf(first).some((term) => /^\+?all$/i.test(term))) yield allowsAll(first);
    }
  },
} satisfies Rule<'zone'>;

function termsOf(record: ZoneRecord): readonly string[] {
  return txtOf(record).split(/ +/).slice(1);
}

/** A lower bound: policies of this zone are followed, of those elsewhere only the query counts. */
function lookups(record: ZoneRecord, owners: Owners, seen: readonly string[]): number {
  let count = 0;
  for (const term of termsOf(record)) {
    if (!COSTLY.test(term)) continue;
    count += 1;
    const target = /^[+\-~?]?include:(.+)$|^redirect=(.+)$/i.exec(term);
    const name = `${(target?.[1] ?? target?.[2] ?? '').toLowerCase().replace(/\.$/, '')}.`;
    const next = owners.get(name)?.find(isSpf);
    if (next !== undefined && !seen.includes(name)) count += lookups(next, owners, [...seen, name]);
  }
  return count;
}

function tooMany({ span }: ZoneRecord, count: number): Problem {
  return {
    at: span,
    what: `This SPF record needs ${count} lookups or more; ${LIMIT} are allowed.`,
    why: 'Receivers answer permerror from the eleventh on, and mail that is in order fails (RFC 7208 §4.6.4).',
    fix: 'Drop includes that nobody sends through, or write their networks as ip4 and ip6.',
  };
}

function allowsAll({ span }: ZoneRecord): Problem {
  return {
    at: span,
    what: 'This SPF record lets everybody send.',
    why: '`+all`, and `all` alone, pass for any sender in the world.',
    fix: 'End it with ~all while senders are still being found, then with -all.',
  };
}
