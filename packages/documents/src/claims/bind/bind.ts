import type { Claim } from '../claim.ts';
import type { Utterance } from '../utterance.ts';
import { claimOf } from './claim-of.ts';
import { labelledDrafts } from './labelled.ts';
import { nameDrafts } from './name-drafts.ts';
import { isPlausible } from './plausible.ts';
import { readingOf } from './reading.ts';
import { relationDrafts } from './relations/relation-drafts.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import type { Scope } from './scope.ts';
import { spokenDrafts } from './spoken.ts';
import { channelDrafts, editionDrafts, tellsChannels } from './words.ts';
import type { TextRange } from '../utterances/text-range.ts';

type Reader = (reading: Reading, taken: readonly TextRange[]) => readonly Draft[];

/** In this order: what one has claimed no later one may. */
const READERS: readonly Reader[] = [
  labelledDrafts,
  editionDrafts,
  relationDrafts,
  channelDrafts,
  spokenDrafts,
  nameDrafts,
];

/** Most sentences name nothing and hold no value. */
function saysNothing({ utterance, text, values, mentions, marks }: Reading): boolean {
  const holds = values.length + mentions.length + marks.length > 0 || utterance.label !== undefined;
  return !holds && !tellsChannels(text);
}

/** Claims of an utterance in order of place, one a value at most. */
export function claimsIn(utterance: Utterance, scope: Scope, file: string): readonly Claim[] {
  const reading = readingOf(utterance, scope);
  if (saysNothing(reading)) return [];
  const drafts: Draft[] = [];
  for (const read of READERS)
    drafts.push(
      ...read(
        reading,
        drafts.map(({ range }) => range),
      ),
    );
  return drafts
    .filter((draft) => isPlausible(reading, draft))
    .toSorted((a, b) => a.range.start - b.range.start)
    .map((draft) => claimOf(reading, draft, drafts, file));
}
