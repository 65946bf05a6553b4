import type { Claim } from '../claims/claim.ts';
import type { AttributeId } from '../subject/attributes.ts';
import type { Fact } from '../ledger/fact.ts';

const DAY = 86_400;
/** Seconds between two sets of a tier. */
const TIERS: Partial<Readonly<Record<AttributeId, number>>> = {
  'keep-daily': DAY,
  'keep-weekly': 7 * DAY,
  'keep-monthly': (365.25 / 12) * DAY,
};

/** True where a bare number says how many days a tier is kept, or how many sets are: `weekly: 30`, `4 weekly`. */
export function sameTier({ attribute, value }: Claim, { value: declared }: Fact): boolean {
  const step = TIERS[attribute];
  if (step === undefined || value.kind !== 'count' || declared.kind !== 'duration') return false;
  return (
    value.count * DAY === declared.seconds ||
    value.count === Math.floor(declared.seconds / step + 0.05)
  );
}
