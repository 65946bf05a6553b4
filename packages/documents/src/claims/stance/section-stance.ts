import { memoised } from '@stackwright/core';
import type { Section } from '../../markup/document.ts';
import type { Stance } from '../claim.ts';

const BY_WORDS: readonly (readonly [Stance, RegExp])[] = [
  [
    'refused',
    /\b(?:anti-?patterns?|don'?ts?|do not|never|what not to|not to do|avoid|common mistakes|pitfalls|what went wrong|(?:what is )?wrong(?=,| and|$)|bad examples?)\b|[❌🚫⛔]/iu,
  ],
  [
    'past',
    /\b(?:histor(?:y|ical)|change ?log|legacy|formerly|previous(?:ly)?|deprecated|retired|decommission(?:ed|ing)?|archived?|post-?mortem|timeline|what happened|root cause|before the|obsolete|superseded|release notes|lessons learn(?:ed|t)|incident reports?|old (?:setup|stack|server|servers|host|hosts|architecture|system|values?|deployment|infrastructure|names?)|no longer|removed|past incidents|what changed|until 20\d\d|\d{4}-\d\d-\d\d|incidents? (?:of|on|from))\b/i,
  ],
  // An entry of a changelog: a version with a date, or a date alone.
  [
    'past',
    /^\s*(?:v?\d+(?:\.\d+)+|\[[^\]]+\])\s*[-–—(]\s*\d{4}-\d\d|^\s*\d{4}-\d\d(?:-\d\d)?\b|^\s*\[?v?\d+\.\d+(?:\.\d+)?\]?\s*$|^\s*(?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2},?)? 20\d\d/i,
  ],
  [
    'planned',
    /\b(?:road ?map|future|planned|to-?do|backlog|next steps|proposals?|proposed|migration (?:plan|path|steps|strategy)|(?:upgrade|move|rollout|cutover|transition|project|scaling|growth|expansion) (?:plan|path)|target (?:state|architecture|setup)|coming soon|wish ?list|after the (?:migration|upgrade|move|cutover)|plan for|next quarter|ideas|open questions|q[1-4] 20\d\d)\b|^\s*(?:the )?plans?\s*$|^\W*to do(?: list)?\W*$/i,
  ],
  [
    'example',
    /\b(?:examples?|samples?|demo|tutorial|illustration|hypothetical|what if|scenario)\b/i,
  ],
  [
    'foreign',
    /\b(?:upstream defaults?|vendor defaults?|default (?:values|ports) of|alternatives?(?: considered)?|comparison|compared (?:to|with)|competitors?|other providers|options considered|(?:what )?(?:others|other people|the others|vendors?|upstream|the docs|the internet) (?:say|says|do|does|recommends?|promises?)|elsewhere)\b/i,
  ],
];

/** What the headings above a block say of all that stands below them; the innermost that says something is heard. */
export const sectionStance: (section: Section) => Stance = memoised((section) => {
  const words = section.heading.text;
  const own = BY_WORDS.find(([, sign]) => sign.test(words))?.[0];
  if (own !== undefined) return own;
  if (CURRENT.test(words)) return 'asserted';
  return section.parent === undefined ? 'asserted' : sectionStance(section.parent);
});

/** A heading that speaks of today ends what one above it says. */
const CURRENT = /\b(?:current(?:ly)?|today|as of now|present state|right now)\b/i;
