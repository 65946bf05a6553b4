import type { Document } from '../../markup/document.ts';
import type { Scope } from '../bind/scope.ts';
import type { Utterance } from '../utterance.ts';
import type { NameDraft, NameReader } from './draft.ts';
import { claimOf } from './draft.ts';
import { identifierDrafts } from './identifiers.ts';
import type { NamedClaim } from './merge-claims.ts';
import { moduleDrafts } from './modules.ts';
import type { Passage } from './passage.ts';
import { codePassages, pairPassage, wordsPassage } from './passages.ts';
import { retiredDrafts } from './retired.ts';
import { stateDrafts } from './states.ts';
import { statusDrafts } from './status-codes.ts';
import { variableDrafts } from './variables.ts';

const READERS: readonly NameReader[] = [
  retiredDrafts,
  variableDrafts,
  identifierDrafts,
  moduleDrafts,
  statusDrafts,
  stateDrafts,
];

/** Claims that something has a name or a state, of words and of code; of one place the first is kept. */
export function nameClaims(
  document: Document,
  utterances: readonly Utterance[],
  scope: Scope,
): readonly NamedClaim[] {
  const pairs = utterances.flatMap((utterance) => pairPassage(utterance, scope) ?? []);
  return [
    ...pairs.flatMap((passage) => claimsBy([retiredDrafts], passage, document.file)),
    ...utterances.flatMap((utterance) =>
      claimsBy(READERS, wordsPassage(utterance, scope), document.file),
    ),
    ...codePassages(document, scope).flatMap((passage) =>
      claimsBy(READERS, passage, document.file),
    ),
  ];
}

function claimsBy(
  readers: readonly NameReader[],
  passage: Passage,
  file: string,
): readonly NamedClaim[] {
  const kept: NameDraft[] = [];
  for (const read of readers)
    for (const draft of read(passage)) {
      const isTaken = kept.some((one) => one.start < draft.end && draft.start < one.end);
      if (!isTaken || draft.attribute === 'state') kept.push(draft);
    }
  return kept.map((draft) => ({ claim: claimOf(passage, draft, file), of: draft.of }));
}
