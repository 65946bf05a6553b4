import type { Mention } from '../mention.ts';
import type { Passage } from '../passages.ts';
import { mentionStance } from '../stance.ts';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `\\d{1,4}|${NUMBERS.join('|')}`;
const KIND =
  'modules?|add-?ons?|(?:CI |GitHub |GitHub Actions |Actions )?workflows?|OCA repositor(?:y|ies)|OCA repos?';
const OWN = '(?:(?:custom|own|Odoo|in-house|local) ){0,2}';

/** "ships 14 modules", "all 5 workflows", "12 OCA repositories in total": counts of the whole, never of a part of it. */
const WHOLE = new RegExp(
  `\\b(?:all|total(?: of|:)?|contains?|has|have|ships?(?: with)?|includes?|there are|holds?|consists? of|comprises?|provides?|maintains?|runs?)(?: the| our| exactly| currently| now)* (${NUMBER}) ${OWN}(${KIND})\\b`,
  'gi',
);
const IN_TOTAL = new RegExp(
  `\\b(${NUMBER}) ${OWN}(${KIND}) (?:in total|in this repository|in the repository|altogether|overall)\\b`,
  'gi',
);
const LABELLED = new RegExp(
  `^\\W*(?:number of |total )?${OWN}(${KIND})(?: count)?\\s*(?::|—|–|=)\\s*(${NUMBER})\\W*$`,
  'gi',
);
/** A part of them: of one folder, one repository, one kind. */
const PART =
  /\b(?:each|every|per|folder|category|categories|group|layer|phase|following|these|those|example|core|base|community|third-party|about|around|roughly|approximately|over|more than|up to|at least|less than|nearly|almost|some)\b|[~≈+<>]\s?\d|\d\+/i;

/** How many of something the repository is said to have. */
export function countMentions(passage: Passage): readonly Mention[] {
  const { prose } = passage;
  if (!/modul|add-?on|workflow|OCA repo/i.test(prose.text)) return [];
  const labelled = [...prose.text.matchAll(LABELLED)].map((match) => ({
    match,
    kind: match[1],
    number: match[2],
  }));
  const told = [...prose.text.matchAll(WHOLE), ...prose.text.matchAll(IN_TOTAL)].map((match) => ({
    match,
    kind: match[2],
    number: match[1],
  }));
  const seen = new Set<number>();
  return [...labelled, ...told].flatMap(({ match, kind = '', number = '' }) => {
    const start = match.index + match[0].lastIndexOf(number);
    const near = prose.text.slice(Math.max(0, start - 40), start + match[0].length + 40);
    if (seen.has(start) || PART.test(near)) return [];
    seen.add(start);
    const range = { start, end: start + number.length };
    return [
      {
        kind: 'count' as const,
        text: prose.text.slice(range.start, range.end),
        span: prose.spanOf(range.start, range.end),
        stance: mentionStance(passage, range),
        of: wordOf(kind),
        count: /\d/.test(number) ? Number(number) : NUMBERS.indexOf(number.toLowerCase()) + 1,
      },
    ];
  });
}

function wordOf(kind: string): string {
  if (/OCA/i.test(kind)) return 'OCA repositories';
  return /workflow/i.test(kind) ? 'workflows' : 'modules';
}
