import type { Claim } from '../claims/claim.ts';
import type { Fact, RetiredFact } from '../ledger/fact.ts';

/**
 * What became of a claim. `unbound`: it is about nothing that the stack knows. `silent`: the stack declares nothing of
 * that kind. `passed`: not an assertion of today, or too unsure to judge. Unknown is never verified.
 */
export type Judgement =
  | { readonly verdict: 'verified'; readonly claim: Claim; readonly facts: readonly Fact[] }
  | {
      readonly verdict: 'contradicted';
      readonly claim: Claim;
      /** What the stack declares instead; none where it has nothing of the kind, and what was said is retired or unheard of. */
      readonly facts: readonly Fact[];
      readonly known: Known | undefined;
    }
  | { readonly verdict: 'unbound' | 'silent' | 'passed'; readonly claim: Claim };

/** What is known of a wrong value. */
export type Known =
  | { readonly kind: 'retired'; readonly retired: RetiredFact }
  /** It is right elsewhere: another environment's, another service's. */
  | { readonly kind: 'elsewhere'; readonly facts: readonly Fact[] };
