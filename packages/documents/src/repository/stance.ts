import type { Stance } from '../claims/claim.ts';
import { stanceOf } from '../claims/stance/stance.ts';
import { sentencesOf } from '../claims/utterances/sentences.ts';
import type { TextRange } from '../claims/utterances/text-range.ts';
import type { Passage } from './passages.ts';

/** Words before a path that is about to be made, up to a clause away. */
const MAKES =
  /\b(?:creat(?:e|es|ed|ing)|add(?:s|ed|ing)?|writ(?:e|es|ing)|written|generat(?:e|es|ed|ing)|sav(?:e|es|ed|ing)|outputs?|stor(?:e|es|ed|ing)|produc(?:e|es|ed|ing)|named|called|plac(?:e|ed|ing)|put|cop(?:y|ies|ied|ying)|scaffold(?:s|ed)?|exports?|exported|downloads?|downloaded|clon(?:e|es|ed|ing)|extract(?:s|ed)?|unpack(?:s|ed)?|unzip|dump(?:s|ed)?|logs? (?:to|go)|mount(?:s|ed)?|uploads?|installs?|installed|renam(?:e|ed|es|ing)|mov(?:e|ed|es|ing)|delet(?:e|ed|es|ing)|remov(?:e|ed|es|ing)|drop(?:ped|s)?|symlink(?:s|ed)?|new|missing|absent|lacks?|optional(?:ly)?|does not exist|not found|ignored?|gitignored?|git-ignored|convention|follow(?:s|ing)? the pattern)\b[^;]*$|\b(?:your|a|an|any|each|every|its|their|his)(?: own)? [`"'(]{0,2}$/i;
const MADE =
  /^[^.;\w]{0,4}(?:file |folder |directory )?\s*(?:(?:is|are|gets?|was|were|has been|will be|must be|should be|can be)\s+(?:an?\s+)?(?:not\s+)?(?:\w+ly\s+)?(?:created?|generated|written|saved|built|produced|made|missing|absent|ignored|gitignored|git-ignored|removed|deleted|renamed|moved|gone|added|replaced|mounted|optional)|does(?:n't| not) exist|(?:\(|- |— )?(?:new|missing|generated|gitignored|git-ignored|optional|not committed|not tracked|ignored|deleted|removed|merged|folded|replaced|renamed|moved|create)\b|:?\s*(?:No such file|not found))/i;

/** Words that say that the repository is another one. */
const ELSEWHERE =
  /\bupstream\b|^\W*(?!docs\/|scripts\/|tools\/|src\/)[\w-]+\/[\w-]+\W{0,3}(?:\(|:|—|–)|\b(?:github|gitlab|codeberg)\.\w+\/[\w.-]+\/[\w.-]+|\b(?:in|from|of|see|to|inside)\s+(?:the\s+|an?\s+)?`?(?!this\b|our\b|same\b|root\b|git\b|the\b|your\b|each\b)[\w.-]+(?:\/[\w.-]+)?`?['’]?s?\s+(?:source\s+)?(?:repo(?:sitory)?|source tree|image|container|package|website|project)\b|\b(?:in|from)\s+`?[\w-]+\/[\w-]+`?,|\b(?:another|separate|other|their|external|private|sister|forked)\s+(?:\w+\s+)?repo(?:s|sitory|sitories)?\b|\b(?:in|inside|within|on)\s+(?:the|each|every|a|your)\s+(?:\w+\s+)?(?:container|host|server|vm|droplet|image|volume|pod)\b/i;

/** Sentences in scripts of which no word is known here: how they mean a thing cannot be told. */
const UNREAD =
  /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/u;

/** Words that speak of what is still to come; a mere `will` tells how something works. */
const TO_COME =
  /\b(?:to-?do|planned|plan to|plans to|propos\w+|future|not yet|tbd|upcoming|soon|eventually|later|next (?:quarter|year|month|week|sprint|release)|would like|want to|intend|consider\w*|going to|should (?:be|have)|needs? to be)\b/i;

/** How a document means what it names there. What is named under a condition must be there all the same. */
export function mentionStance({ prose, shape }: Passage, range: TextRange): Stance {
  const whole = { start: 0, end: prose.text.length };
  const sentence =
    sentencesOf(prose, whole).find(({ start, end }) => start <= range.start && range.start < end) ??
    whole;
  const words = prose.text.slice(sentence.start, sentence.end);
  if (ELSEWHERE.test(words) || UNREAD.test(words)) return 'foreign';
  const before = prose.text.slice(Math.max(sentence.start, range.start - 160), range.start);
  const behind = prose.text.slice(range.end, Math.min(sentence.end, range.end + 80));
  if (MAKES.test(before) || MADE.test(behind)) return 'planned';
  const stance = stanceOf(prose, sentence, range, shape);
  if (stance === 'conditional') return 'asserted';
  return stance === 'planned' && shape !== 'planned' && !TO_COME.test(words) ? 'asserted' : stance;
}

/** The same for all of a passage, where a link stands whose target is no word of it. */
export function linkStance({ shape, prose }: Passage, isDeleted: boolean): Stance {
  if (isDeleted) return 'past';
  if (shape === 'example' || shape === 'planned') return shape;
  return /^\W*(?:to-?do|tbd|planned|coming soon)\b|\((?:to-?do|tbd|planned|coming soon|not yet \w+|to be \w+)\)/i.test(
    prose.text,
  )
    ? 'planned'
    : 'asserted';
}
