/** What reads documents: loaded only where there are any. What judges them is in `index.ts`. */
export { readClaims } from './claims/read-claims.ts';
export type { Utterance } from './claims/utterance.ts';
export { utterancesOf } from './claims/utterances/utterances-of.ts';
export { readDocument } from './markup/read-document.ts';
export { documentReader, documentReadingOf } from './reading-of.ts';
export { vocabularyOf } from './subject/vocabulary.ts';
export type { Vocabulary } from './subject/vocabulary.ts';
