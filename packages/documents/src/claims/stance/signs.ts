import type { Stance } from '../claim.ts';
import type { TextRange } from '../utterances/text-range.ts';

type Sign = readonly [Stance, RegExp];

/** Signs right before a value, up to a few words away; the last one in the clause before the value is heard. */
const BEFORE: readonly Sign[] = [
  [
    'refused',
    /\b(?:instead of|rather than|not|never|avoid|neither|nor|without|isn't|aren't|don't|doesn't|no longer|unlike|except)\b[^,;:()]{0,60}$/i,
  ],
  ['refused', /\b(?:wrong|bad|incorrect)\s*:\s*[^;.]*$|[❌🚫⛔✗][^;✅✓]*$/iu],
  [
    'past',
    /\b(?:old|former|previous|legacy|retired|decommissioned|deprecated|obsolete|original|then-current|stale)\s+(?:[\w/-]+\s+){0,3}[("'`]*$/i,
  ],
  [
    'past',
    /\b(?:formerly|previously|was|were|used to be|originally|ex-|née|once|replac(?:es|ed|ing)|supersed(?:es|ed|ing)|in place of|up from|down from)\b[^,;:()]{0,50}$/i,
  ],
  [
    'past',
    /\b(?:migrated|moved|moving|switched|changed|renamed|upgraded|downgraded|raised|reduced|lowered|increased|bumped|cut over|migration|went|transferred)\b[^,;]{0,50}\bfrom\s+(?:(?!\b(?:to|into)\b)[^,;]){0,50}$/i,
  ],
  [
    'example',
    /\b(?:e\.\s?g\.|eg\.|for example|for instance|such as|say,|imagine|sample|dummy|fake|placeholder)\b[^;()]{0,80}$|\be\.g\.,?\s[^;()]{0,80}$/i,
  ],
  [
    'foreign',
    /\b(?:minimum|at least|min\.|recommended(?: minimum)?)[\s:]+(?:of\s)?(?:[\w/-]+\s+){0,2}[("'`]*$/i,
  ],
  [
    'planned',
    /\b(?:future|planned|upcoming|proposed|desired|eventual)\s+(?:[\w/-]+\s+){0,3}[("'`]*$/i,
  ],
  [
    'foreign',
    /\b(?:default|upstream|vendor)s?[\s:=]+(?:[\w/-]+\s+){0,3}(?:is|of|:|=)?\s*[("'`]*$/i,
  ],
];

/** What the words of a sentence say right before a value in its clause, or right behind it. */
export function signBefore(text: string, clause: TextRange, value: TextRange): Stance | undefined {
  const before = text.slice(Math.max(clause.start, value.start - 120), value.start);
  const found = BEFORE.find(([, sign]) => sign.test(before))?.[0];
  if (found !== undefined && !REACHED.test(before)) return found;
  const behind = text.slice(value.end, value.end + 60);
  if (
    /^[^\w(]{0,2}\s*\((?:old|former(?:ly)?|retired|deprecated|was|until|previous(?:ly)?|legacy|before|gone|decommissioned|removed)\b/i.test(
      behind,
    )
  )
    return 'past';
  if (/^[^\w(]{0,2}\s*\((?:planned|future|tbd|proposed|not yet|coming|after)\b/i.test(behind))
    return 'planned';
  if (/^[^\w(]{0,2}\s*\((?:example|e\.g\.|sample|placeholder)/i.test(behind)) return 'example';
  if (/^[^\w(]{0,2}\s*\((?:upstream |odoo'?s? |the )?defaults?\b/i.test(behind)) return 'foreign';
  if (
    /^[`*]*\s*(?:[A-Za-z]+\s)?\(?(?:minimum|min\b|recommended|or (?:more|newer|later|higher))/i.test(
      behind,
    )
  )
    return 'foreign';
  return undefined;
}

/** Words that end the reach of a sign: `not 8080 but 8069`, `moved from a to b`, `was 4 GB and is now 8 GB`. */
const REACHED = /\b(?:but|(?<!\b(?:up|belongs?) )to|into|now|use)\s+[^,;]{0,40}$/i;

/** Signs of a whole clause. */
export const CLAUSE_SIGNS: readonly Sign[] = [
  [
    'refused',
    /\b(?:never|do not|don'?t|does not|doesn'?t|must not|mustn'?t|should not|shouldn'?t|cannot|can'?t|is not|isn'?t|are not|aren'?t|not allowed|forbidden|no longer|avoid|anti-?pattern|nothing)\b|^\s*(?:not|instead of|rather than|no)\s|^\s*(?:bad|wrong|don'?t)\s*:/i,
  ],
  [
    'past',
    /\b(?:was|were|used to|had been|has been (?:removed|replaced|retired|moved|migrated|renamed|decommissioned|deleted|shut down)|formerly|previously|originally|(?:until|till) (?:(?:early |late |mid-?)?(?:\w+ )?(?:19|20)\d\d|last|the (?:migration|move|upgrade|switch|cutover)|we|january|february|march|april|may|june|july|august|september|october|november|december|then|recently)|retired|decommissioned|back then|at the time|in those days|had|ran|lived|pointed|listened|happened|went down|before the (?:migration|move|upgrade|cutover))\b/i,
  ],
  [
    'planned',
    /\b(?:will|won'?t|shall|planned|going to|plan to|plans to|want to|wants to|would like|intend to|next (?:quarter|year|month|week|sprint|release)|to-?do|upcoming|soon|eventually|once (?:we|the|it)|after the (?:migration|upgrade|move|cutover|switch)|proposed?|proposal|later this year|target state|scheduled for|by the end of|tbd|not yet|considering|consider|in (?:the )?future)\b/i,
  ],
  [
    'example',
    /\b(?:e\.g\.|for example|for instance|such as|hypothetical(?:ly)?|imagine|suppose|pretend|let'?s say)(?=\W|$)/i,
  ],
  [
    'foreign',
    /\b(?:by default|defaults? to|out of the box|upstream|vanilla|vendor'?s?|the official (?:docs|image|documentation)|odoo'?s? (?:own )?(?:docs|documentation|defaults?)|another company|other companies|some people|most people|other teams|competitors?|odoo\.sh|saas|in ci|ci (?:jobs?|pipelines?|runs?)|test matrix|tests? runs? against|unit tests)\b|^\W*their\s/i,
  ],
  ['conditional', /\b(?:would|could|might)\b|^\W*(?:if|unless|in case(?! of))\b/i],
];

/** Signs that open a sentence and hold for all of it. */
export const SENTENCE_SIGNS: readonly Sign[] = [
  // What somebody else says, promises, sells or runs: `Odoo's guide`, `AWS's SLA`, `a partner runs their Odoo`.
  [
    'foreign',
    /(?:\b(?!it['’]s\b)\w+['’]s?|\bthe official|\bupstream['’]s)\s(?:own\s)?(?:guides?|documentation|docs|manual|handbook|tutorial|quick ?start|sample|sla|pricing|price list|own compose file|subscription)\b|\bships with\b|\b(?:is|are|was|were)\squoted\s(?:at|with)\b|\b(?:runs?|hosts?|keeps?|have|has|operates?)\stheir\s(?:own\s)?(?:odoo|erp|stack|server|instance|site)\b|^\W*their\s|^\W*(?:most\s|many\s|older\s)?(?:guides?|tutorials?|blog posts?)\s(?:for|on|to|about|of|in|say|have|tell|show)\b/i,
  ],
  ['example', /^\W*(?:for example|for instance|e\.g\.|example|sample|imagine|suppose)\b/i],
  ['refused', /^\W*(?:never|do not|don'?t|avoid|bad|wrong|anti-?pattern)\b|^\s*[❌🚫⛔✗]/iu],
  [
    'conditional',
    /^\W*(?:if|unless|in case(?! of)|assum(?:e|ing)|we assume|should (?:the|a|it|you))\b|\bwhen(?:ever)?\b[^,;]{0,60}\b(?:fails?|breaks?|crash(?:es)?|is (?:down|lost|gone|unreachable|unavailable|full|dead)|goes down|dies)\b|\?\s*$/i,
  ],
  [
    'past',
    /^\W*(?:until|(?:before(?: that| then)?|earlier|in the past|in former (?:times|days)|back then),|before (?:the|we|our|20\d\d)|in (?:(?:january|february|march|april|may|june|july|august|september|october|november|december|early|late|mid) ?-?)?(?:19|20)\d\d\b|back in|years ago|historically|originally|formerly|previously|at (?:first|the time)|on \d{4}-\d\d-\d\d|\[?\d{4}-\d\d-\d\d\]?[\s:—–-]|\d{1,2}:\d\d(?::\d\d)?(?: ?(?:utc|am|pm))?\s*[—–:-])/i,
  ],
  [
    'planned',
    /^\W*(?:todo|to do|planned|plan|after the (?:migration|upgrade|move|cutover|switch)|once |in (?:the )?future|next (?:quarter|year|month|week|sprint)|eventually|by (?:q[1-4]|the end)|starting (?:in|from) 20\d\d|from 20\d\d on|\[ \])/i,
  ],
];

/** Words that say that a clause is about today. */
export const NOW =
  /\b(?:now|currently|today|at present|nowadays|these days|as of (?:today|now|writing))\b/i;

/** Words that say that a clause is about ourselves, whatever others do. */
export const OURS = /\b(?:we|our|ours|us)\b/i;
