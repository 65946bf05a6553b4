/** A state as a text tells it; offsets are of the text. */
export interface ToldState {
  /** Where the predicate begins. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** The stack's word. */
  readonly state: 'active' | 'planned' | 'placeholder' | 'deprecated' | 'external';
}

const ACTIVE = String.raw`running|live|active|up(?: and running)?(?=\s*(?:[.,;:)!]|$|and\b|at\b|again\b|now\b))|deployed|operational|in use|in production|online|in service|fully deployed|switched on|enabled`;
const UNMADE = String.raw`running|live|active|up|deployed|operational|in use|in production|online|in service|installed|set up|started|built|available|implemented|switched on|enabled`;
const PLACEHOLDER = String.raw`(?:a |the )?(?:mere |simple |static |only a )?(?:placeholder(?: page)?|stub|reserved(?: name| domain| only)?)`;
const GONE = String.raw`deprecated|retired|decommissioned|switched off|turned off|shut down|shutdown|removed|obsolete|sunset|dead|discontinued|replaced`;
const COMING = String.raw`planned|not started|on the roadmap|coming soon|upcoming|proposed|future work|a future (?:service|addition)|in planning|yet to be (?:deployed|built|installed)`;

const WORDS: readonly (readonly [ToldState['state'], RegExp])[] = [
  [
    'planned',
    new RegExp(
      String.raw`(?:not yet|not|never|isn['’]t|aren['’]t)\s(?:yet\s|currently\s|actually\s)?(?:been\s)?(?:${UNMADE})\b|\b(?:${COMING})\b`,
      'i',
    ),
  ],
  [
    'deprecated',
    new RegExp(
      String.raw`no longer (?:in use|used|running|active|live|deployed|needed|supported|available)\b|\b(?:${GONE})\b`,
      'i',
    ),
  ],
  ['placeholder', new RegExp(String.raw`\b${PLACEHOLDER}\b`, 'i')],
  ['external', /\b(?:external|hosted elsewhere|externally hosted)\b/i],
  ['active', new RegExp(String.raw`\b(?:${ACTIVE})`, 'i')],
];

/** A cell or a key's value that says a state and little else: `✅ Live`, `Placeholder (503)`, `Not yet deployed`. */
export function meaningOfState(text: string): ToldState | undefined {
  if (text.length > 60) return undefined;
  const bare = text.replace(/\([^()]*\)/g, (part) => ' '.repeat(part.length));
  for (const [state, pattern] of WORDS) {
    const match = pattern.exec(bare);
    if (match === null) continue;
    const rest = `${bare.slice(0, match.index)} ${bare.slice(match.index + match[0].length)}`;
    if ((rest.match(/\p{L}+/gu) ?? []).some((word) => !FILLERS.has(word.toLowerCase())))
      return undefined;
    return { at: match.index, start: match.index, end: match.index + match[0].length, state };
  }
  return undefined;
}

const FILLERS: ReadonlySet<string> = new Set(
  'in production prod only just still currently now and the a an page since yet fully healthy internal public external on is stable'.split(
    ' ',
  ),
);

/** One of these stands in every sentence that is looked at. */
export const PREDICATE =
  /\b(?:is|are|isn['’]t|aren['’]t|was|were|has|have|had|remains?|stays?|runs|does|doesn['’]t|answers|serves|shows|got)\b/i;

const VERB = String.raw`^[\x60*"')]*(?:,? (?:service|app|application|container|hub|instance|integration|project|site|endpoint|api|dashboard|page|server|domain|coordinator|bot|stack)s?)?[\x60*"')]*(?: \([^()]{0,40}\))?`;
const ADVERBS = String.raw`(?:(?:now|already|currently|still|only|just|fully|also|both|all|actually|permanently|officially|formally|completely|today|at present|for now|since|therefore|again|long|merely|planned to be)\s){0,3}`;
const IS = new RegExp(
  String.raw`${VERB}\s(is|are|remains?|stays?|isn['’]t|aren['’]t|was|were|has been|have been|got|has not been|have not been|hasn['’]t been)\s${ADVERBS}([\x60*"']*)`,
  'i',
);
const RUNS = new RegExp(
  String.raw`${VERB}\s${ADVERBS}(runs)(?=\s(?:on|in|as|behind|inside|under|at|here|there|with)\b)`,
  'i',
);
const RUNS_NOT = new RegExp(
  String.raw`${VERB}\s(?:(?:does not|doesn['’]t|do not|don['’]t)\s(?:yet\s|currently\s)?run(?:\syet)?|(?:does not|doesn['’]t)\sexist(?:\syet)?)(?=\s*(?:[.,;)]|$|yet|here|at all|anywhere))`,
  'i',
);
const SHOWS = new RegExp(
  String.raw`${VERB}\s${ADVERBS}(?:answers|serves|shows|returns|displays)\s(?:with\s|only\s|just\s)?((?:a|the)\s(?:\d{3}\s)?placeholder(?: page)?)`,
  'i',
);

/** What stands right behind a thing's name and says its state. */
export function runsPredicate(rest: string): ToldState | undefined {
  const not = RUNS_NOT.exec(rest);
  if (not !== null) {
    const start = not[0].search(/(?:does|doesn|do\b|don)/i);
    return { at: start, start, end: not[0].length, state: 'planned' };
  }
  const runs = RUNS.exec(rest);
  if (runs !== null) {
    const start = runs[0].length - 'runs'.length;
    return { at: start, start, end: runs[0].length, state: 'active' };
  }
  const shows = SHOWS.exec(rest);
  if (shows?.[1] !== undefined) {
    const start = shows[0].length - shows[1].length;
    return { at: start, start, end: shows[0].length, state: 'placeholder' };
  }
  const is = IS.exec(rest);
  if (is === null) return undefined;
  const [whole, verb = '', marks = ''] = is;
  const words = rest.slice(whole.length);
  const isNegated = /n['’]t|not/i.test(verb);
  const isPast = /^(?:was|were|got)/i.test(verb);
  const isDone = /been/i.test(verb);
  const at = whole.length - marks.length;
  const found = stateAt(isNegated ? `not ${words}` : words);
  if (found === undefined) return undefined;
  const shift = isNegated ? -4 : 0;
  // `was running` tells nothing of today, and `has been running` a little too much.
  if ((isPast || isDone) && !isNegated && found.state !== 'deprecated') return undefined;
  const begin = whole.search(/\b(?:is|are|remain|stay|isn|aren|was|were|has|have|hasn|got)/i);
  const start = Math.max(whole.length, whole.length + found.start + shift);
  const end = whole.length + found.end + shift;
  return {
    at: begin === -1 ? at : begin,
    start: isNegated ? begin : start,
    end,
    state: found.state,
  };
}

function stateAt(words: string): Omit<ToldState, 'at'> | undefined {
  for (const [state, pattern] of WORDS) {
    const match = pattern.exec(words.slice(0, 60));
    if (
      match !== null &&
      match.index <= (/^(?:only |just |a |an |the )/i.exec(words)?.[0].length ?? 0)
    ) {
      // `active users`, `live chat`: of something else.
      const behind = words.slice(match.index + match[0].length);
      if (
        /^\s(?!at\b|on\b|in\b|for\b|since\b|and\b|but\b|as\b|with\b|by\b|until\b|yet\b|today\b|now\b|there\b|here\b|behind\b|only\b|because\b|while\b|from\b|under\b|again\b|service\b|page\b|or\b|to be\b|so\b|see\b|via\b|after\b|when\b|where\b|which\b|everywhere\b|right\b|all\b|—|–|-|\(|\/|\+|→|[`*"'])/i.test(
          behind,
        )
      )
        return undefined;
      return { start: match.index, end: match.index + match[0].length, state };
    }
  }
  return undefined;
}
