import type { Claim } from './claims/claim.ts';
import type { DocumentClass } from './document-class.ts';
import { disagreements } from './judge/disagreement.ts';
import type { Disagreement } from './judge/disagreement.ts';
import { judge } from './judge/judge.ts';
import type { Judgement } from './judge/judgement.ts';
import { besideTree } from './judge/beside-tree.ts';
import { inDocument } from './judge/in-document.ts';
import type { Ledger } from './ledger/fact.ts';
import type { DocumentReading } from './reading.ts';
import type { RepositoryFacts } from './repository/repository-facts.ts';

/** A document with what became of each of its claims. */
export interface JudgedDocument {
  readonly reading: DocumentReading;
  readonly class: DocumentClass;
  /** In the order of its claims. */
  readonly judgements: readonly Judgement[];
}

/** All documents of a repository, held against the stack and against each other. */
export interface DocumentTree {
  /** In order of their names. */
  readonly documents: readonly JudgedDocument[];
  readonly disagreements: readonly Disagreement[];
  /** Undefined in a repository without a stack: nothing is judged against it then. */
  readonly ledger: Ledger | undefined;
  readonly repository: RepositoryFacts;
}

export interface DocumentTreeOptions {
  readonly ledger: Ledger | undefined;
  readonly repository: RepositoryFacts;
  classOf(file: string): DocumentClass;
}

/** Documents that may be old. */
const PAST: readonly DocumentClass[] = ['archive', 'history'];

/** Judges what documents say. Pure: the same readings give the same tree. */
export function documentTreeOf(
  readings: readonly DocumentReading[],
  { ledger, repository, classOf }: DocumentTreeOptions,
): DocumentTree {
  const judgeOne = (claim: Claim): Judgement =>
    ledger === undefined
      ? { verdict: 'unbound', claim }
      : besideTree(judge(claim, ledger), repository);
  const documents = readings.map((reading) => {
    const ofClass = classOf(reading.file);
    return {
      reading,
      class: ofClass,
      judgements: inDocument(reading.claims.map(judgeOne), ofClass),
    };
  });
  // What was true in its day may differ from what is.
  const today = documents.filter((document) => !PAST.includes(document.class));
  return {
    documents,
    disagreements: disagreements(today.flatMap(({ judgements }) => judgements)),
    ledger,
    repository,
  };
}
