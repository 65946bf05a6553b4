import type { JudgedDocument, Judgement } from '@stackwright/documents';

/** How many claims of a document became what. */
export interface Tally {
  /** All that were read. */
  readonly found: number;
  /** Those that are about something the stack knows. */
  readonly bound: number;
  readonly verified: number;
  readonly contradicted: number;
  /** Bound, and the stack declares nothing of that kind. */
  readonly silent: number;
  /** Not asserted of today, or too unsure to judge. */
  readonly passed: number;
}

/** Counts a document's claims. */
export function tallyOf({ judgements }: Pick<JudgedDocument, 'judgements'>): Tally {
  const of = (verdict: Judgement['verdict']) =>
    judgements.filter((judgement) => judgement.verdict === verdict).length;
  const [verified, contradicted, silent, passed] = [
    of('verified'),
    of('contradicted'),
    of('silent'),
    of('passed'),
  ];
  const bound = verified + contradicted + silent;
  return { found: judgements.length, bound, verified, contradicted, silent, passed };
}

/** The counts of several documents together. */
export function total(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, one) => all + of(one), 0);
  return {
    found: sum(({ found }) => found),
    bound: sum(({ bound }) => bound),
    verified: sum(({ verified }) => verified),
    contradicted: sum(({ contradicted }) => contradicted),
    silent: sum(({ silent }) => silent),
    passed: sum(({ passed }) => passed),
  };
}
