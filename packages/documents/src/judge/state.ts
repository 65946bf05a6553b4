import type { Claim } from '../claims/claim.ts';
import type { Fact } from '../ledger/fact.ts';

/** What a document's word for a state leaves room for: what is elsewhere runs, and a placeholder is of what is planned. */
const ALSO: Readonly<Record<string, string>> = { active: 'external', planned: 'placeholder' };

/** True when a state is said that the declared one is a case of. */
export function sameState({ attribute, value }: Claim, { value: declared }: Fact): boolean {
  return (
    attribute === 'state' &&
    value.kind === 'word' &&
    declared.kind === 'word' &&
    ALSO[value.text] === declared.text
  );
}
