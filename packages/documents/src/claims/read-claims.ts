import type { Document } from '../markup/document.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import { claimsIn } from './bind/bind.ts';
import { scopeOf } from './bind/scope.ts';
import type { Claim } from './claim.ts';
import { codeClaims as claimsInCode } from './code/code-claims.ts';
import { documentOf, inlineCode } from './names/inline-code.ts';
import { mergeClaims } from './names/merge-claims.ts';
import { nameClaims } from './names/name-claims.ts';
import { utterancesOf } from './utterances/utterances-of.ts';

/**
 * All claims of a document in order of place: those of its words, `codeClaims`, which others read from its code, and those of names that
 * something has or nothing. A document that names nothing of the stack claims nothing of it.
 */
export function readClaims(
  document: Document,
  vocabulary: Vocabulary,
  codeClaims: readonly Claim[] = [],
): readonly Claim[] {
  if (!vocabulary.mayName(document.text)) return codeClaims;
  const scope = scopeOf(vocabulary);
  const utterances = utterancesOf(document);
  const words = utterances.flatMap((utterance) => claimsIn(utterance, scope, document.file));
  const names = nameClaims(document, utterances, scope);
  const commands = inlineCode(utterances).flatMap((inline) =>
    claimsInCode(documentOf(document, inline), vocabulary)
      .filter(({ span }) => !words.some((word) => isAt(word, span)))
      .map((claim) => (claim.stance === 'asserted' ? { ...claim, stance: inline.stance } : claim)),
  );
  return mergeClaims([...words, ...commands, ...codeClaims], names);
}

/** What the words claim of a place a command in them does not claim again. */
function isAt({ span: { start, end } }: Claim, span: Claim['span']): boolean {
  return start.offset < span.end.offset && span.start.offset < end.offset;
}
