import type { CodeBlock } from '../../markup/document.ts';
import type { Stance } from '../claim.ts';
import { sectionStance } from '../stance/section-stance.ts';

type Sign = readonly [Stance, RegExp];

/**
 * What introduces code says less of it than of words: `This will show the logs` is no plan, `If nginx does not start` refuses
 * nothing, and what is run only then must work all the same. So only words that speak of the code as a whole are heard.
 */
const LEAD_SIGNS: readonly Sign[] = [
  [
    'refused',
    /^\W*(?:never|don'?t|do not|stop using|avoid(?! \w+ by))\b(?! (?:forget|worry|hesitate))|^\W*(?:bad|wrong|incorrect|insecure|broken|anti-?pattern|common mistakes?)\b|\b(?:not like this|(?:must|should) (?:not|never) (?:do|run|use|be)|(?:wrong|bad|incorrect)(?: (?:way|example|config\w*|setup|version))?\W*$)|[❌🚫⛔✗]/iu,
  ],
  [
    'past',
    /\b(?:used to|formerly|previously|legacy|deprecated|retired|obsolete|outdated|until 20\d\d|back then|originally|before the (?:migration|move|upgrade|cutover|switch|change)|(?:the|our|an) old|we (?:ran|had)|looked like|this was)\b|^\W*(?:old|before)\b(?! (?:you|we|the|starting|running|\w+ing)\b)/i,
  ],
  [
    'planned',
    /\b(?:planned|proposed|proposal|target (?:state|setup|config\w*)|(?:in )?(?:the )?future|once (?:we|the migration|the upgrade|the move)|after the (?:migration|upgrade|move|cutover|switch)|next (?:quarter|year|month)|will (?:become|look like|be (?:replaced|moved|migrated)))\b|\bTO-?DO\b/i,
  ],
  [
    'example',
    /\b(?:for example|for instance|e\.g\.|such as|sample|hypothetical|imagine|suppose)\b|(?:^|\b(?:an?|as|some|the following|minimal|typical|full|complete)\s)examples?\b/i,
  ],
  [
    'foreign',
    /\b(?:upstream'?s?|out of the box|by default|(?:odoo'?s|vendor'?s?|stock) defaults?|from the (?:official|vendor'?s?|odoo) (?:docs|documentation|image|repository))\b/i,
  ],
];

/** A comment that judges the lines below it begins with its judgement; any other one tells what they do. */
const NOTE_SIGNS: readonly Sign[] = [
  [
    'asserted',
    /^\W*(?:good|right|correct|do this|new|now|after|current)\W*$|^\W*(?:good|right|correct|new|now|after|current)\s*[:,(—–-]|[✅✓✔]/iu,
  ],
  [
    'refused',
    /^\W*(?:bad|wrong|incorrect|broken|anti-?pattern|insecure|not(?: like)? this)\b|^\W*(?:don'?t|do not|never|avoid)(?: (?:do|use|run|try))?(?: (?:this|it|that|these))?\W*$|^\W*(?:don'?t|do not|never|avoid)\s*[:!—–]|[❌🚫⛔✗]/iu,
  ],
  [
    'past',
    /^\W*(?:old|previous(?:ly)?|formerly|legacy|deprecated|retired|obsolete|removed|used to)\b|^\W*before\W*$|^\W*(?:before|was)\s*[:(]/i,
  ],
  ['planned', /^\W*(?:to-?do|planned|future|proposed)\b/i],
  ['example', /^\W*(?:examples?|e\.g\.|for example|for instance|sample|placeholder)(?:\W|$)/i],
  ['foreign', /^\W*(?:upstream|the |odoo'?s )?defaults?\W*$/i],
];

const REACH = 240;

/** How a document means a block of code, by its headings, its lead and what stands behind the fence's language. */
export function blockStance({ section, lead, meta }: CodeBlock): Stance {
  const shape = section === undefined ? 'asserted' : sectionStance(section);
  const title = meta.replace(/^\w+=/, '');
  return signIn(title, NOTE_SIGNS) ?? leadSign(lead?.text) ?? shape;
}

/** Only the last sentence of a lead speaks of the code. */
function leadSign(lead: string | undefined): Stance | undefined {
  if (lead === undefined) return undefined;
  const words = lead.slice(-REACH).trimEnd();
  const ends = [...words.slice(0, -1).matchAll(/[.!?]\s/g)].map(({ index }) => index + 2);
  return signIn(words.slice(ends.at(-1) ?? 0), LEAD_SIGNS);
}

/** What a comment says of the lines that it speaks of; undefined when it only tells what they do. */
export function noteStance(text: string): Stance | undefined {
  return signIn(text, NOTE_SIGNS);
}

function signIn(text: string, signs: readonly Sign[]): Stance | undefined {
  return text === '' ? undefined : signs.find(([, sign]) => sign.test(text))?.[0];
}
