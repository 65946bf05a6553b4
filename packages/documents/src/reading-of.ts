import type { ResolvedStack } from '@stackwright/schema';
import { bindingsOf } from './bindings/bindings-of.ts';
import { codeClaims } from './claims/code/code-claims.ts';
import { codeSlips, postgresMajorOf } from './claims/code/code-slips.ts';
import { readClaims } from './claims/read-claims.ts';
import { ledgerOf } from './ledger/ledger.ts';
import { readDocument } from './markup/read-document.ts';
import type { DocumentReading } from './reading.ts';
import { mentionsOf } from './repository/mentions-of.ts';
import { slipsOf } from './slips/slips-of.ts';
import { vocabularyOf } from './subject/vocabulary.ts';
import type { Vocabulary } from './subject/vocabulary.ts';

/**
 * Reads everything that a document says. Pure and total.
 * @param vocabulary - of the stack; undefined in a repository without one, where nothing is said of it
 * @param postgres - major version of the stack's servers, where they have one in common: it decides which columns there are
 */
export function documentReadingOf(
  source: { readonly file: string; readonly text: string },
  vocabulary: Vocabulary | undefined,
  postgres?: number,
): DocumentReading {
  const document = readDocument(source);
  const { file, text, markup, anchors, markers, damage } = document;
  return {
    file,
    markup,
    claims:
      vocabulary === undefined
        ? []
        : readClaims(document, vocabulary, codeClaims(document, vocabulary)),
    mentions: mentionsOf(document),
    anchors: [...anchors],
    markers,
    bindings: bindingsOf(text, markers),
    damage,
    slips: [...slipsOf(document), ...codeSlips(document, postgres)],
  };
}

/** A reader of the documents of a repository, which may have no stack. */
export function documentReader(
  stack: ResolvedStack | undefined,
): (source: { readonly file: string; readonly text: string }) => DocumentReading {
  if (stack === undefined) return (source) => documentReadingOf(source, undefined);
  const vocabulary = vocabularyOf(stack);
  const postgres = postgresMajorOf(ledgerOf(stack));
  return (source) => documentReadingOf(source, vocabulary, postgres);
}
