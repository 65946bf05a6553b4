import { subjectKey } from '../../subject/subject.ts';
import { meaningOfState, PREDICATE, runsPredicate } from './state-words.ts';
import type { ToldState } from './state-words.ts';
import type { NameDraft } from './draft.ts';
import type { Passage } from './passage.ts';
import type { Mention } from '../bind/scope.ts';

/** States said of services and integrations: by the predicate of a sentence, and by a column or a key called so. */
export function stateDrafts(passage: Passage): readonly NameDraft[] {
  if (passage.form === 'code' || passage.form === 'diagram') return [];
  return isStatusLabel(passage.label) ? toldByLabel(passage) : toldByPredicate(passage);
}

function isStatusLabel(label: string | undefined): boolean {
  return (
    label !== undefined &&
    /^\W*(?:current |deployment |service )?(?:status|state|lifecycle|phase|stage|availability)\W*$/i.test(
      label,
    )
  );
}

const KINDS: ReadonlySet<string> = new Set(['service', 'integration']);

function toldByLabel(passage: Passage): readonly NameDraft[] {
  const { text, scope, beside, around } = passage;
  const subject =
    soleIn(beside.slice(0, 1), scope) ??
    soleIn(around.slice(0, Math.max(0, around.length - 1)).slice(0, 1), scope);
  if (subject === undefined) return [];
  // What another environment does not have may be there in production.
  if (
    [...beside, ...around.slice(0, 1)].some(
      (words) =>
        scope.environmentsIn(words).length > 0 &&
        scope.mentionsIn(words).every((one) => one.environment === undefined),
    )
  )
    return [];
  const told = meaningOfState(text);
  return told === undefined ? [] : [draftOf(passage, subject, told, 'certain')];
}

/** The one service that names it is called by make out by themselves. */
function soleIn(texts: readonly string[], scope: Passage['scope']): Mention['subject'] | undefined {
  for (const words of texts) {
    const named = scope
      .mentionsIn(words)
      .filter(({ subject, retired }) => KINDS.has(subject.kind) && retired !== true);
    const keys = new Set(named.map(({ subject }) => `${subject.kind}/${subject.id}`));
    const [first] = named;
    if (first !== undefined && keys.size === 1 && words.length < 60) return first.subject;
  }
  return undefined;
}

/** Sentences that ask for something, or say what is if something else is. */
const OPEN =
  /^\W*(?:\d+\.\s*)?(?:check|verify|ensure|make sure|confirm|wait|test|see|if|when|once|after|before|until|while|unless|whether|should|assum\w+|look|watch|repeat|retry)\b|\b(?:if|whether|once|until|unless|when|while|before|after|that|where|how|why|because|ensure|check|verify|confirm|make sure|wait for|for)\s[^.;,]{0,24}$|\?\s*$/i;

function toldByPredicate(passage: Passage): readonly NameDraft[] {
  const { text, scope } = passage;
  if (!PREDICATE.test(text)) return [];
  const named = scope
    .mentionsIn(text)
    .filter(({ subject, retired }) => KINDS.has(subject.kind) && retired !== true);
  const drafts: NameDraft[] = [];
  for (const mention of named) {
    const { start, end, subject } = mention;
    if (isWithinCode(passage, mention)) continue;
    // The value of a setting: `session_store = redis`.
    if (start <= 1 && /^\w+_\w+$/.test(passage.label ?? '')) continue;
    if (mention.strength === 'word' && !isHead(passage, mention)) continue;
    const rest = text.slice(end, end + 120);
    const list = LIST.exec(rest);
    const from = list === null ? end : end + list[0].length;
    const told = runsPredicate(text.slice(from, from + 120));
    if (
      told === undefined ||
      drafts.some((one) => one.start === from + told.start && one.subject?.id === subject.id)
    )
      continue;
    if (OPEN.test(text.slice(0, start)) || /\?\s*$/.test(text)) continue;
    const behind = text.slice(from + told.end, from + told.end + 80);
    if (saysElsewhere(passage, behind)) continue;
    // What is not here may be there.
    const isDenied = /\b(?:not|never)\b|n['’]t/i.test(text.slice(from, from + told.end));
    if (isDenied && /^\s(?:on|in|at|for|by|as|behind|with|from)\s/i.test(behind)) continue;
    const isPlain = /^runs$/i.test(text.slice(from + told.start, from + told.end));
    if (isPlain && !scope.names.idle.has(subjectKey(subject))) continue;
    const placed = { ...told, at: from + told.at, start: from + told.start, end: from + told.end };
    drafts.push(draftOf(passage, subject, placed, 'likely'));
  }
  return drafts;
}

/** `mattermost, affine and grafana are planned`: the predicate is of all. */
const LIST =
  /^[`*"')]*(?:,\s|\sand\s|,\sand\s)(?:[`*"'(]*[\w.-]{2,40}[`*"')]*(?:,\s|\sand\s|,\sand\s)){0,6}[`*"'(]*[\w.-]{2,40}[`*"')]*(?=\sare\b)/i;

/** `session_store = redis` speaks of no Redis. */
function isWithinCode({ marks }: Passage, { start, end }: Mention): boolean {
  return marks.some(
    (mark) =>
      mark.kind === 'code' &&
      mark.start <= start &&
      end <= mark.end &&
      mark.end - mark.start > end - start,
  );
}

/** A common word is a name at the head of its clause, or set apart. */
function isHead({ text, marks }: Passage, { start, end }: Mention): boolean {
  if (
    marks.some(
      (mark) =>
        (mark.kind === 'code' || mark.kind === 'strong') && mark.start <= start && end <= mark.end,
    )
  )
    return true;
  return /(?:^|[.;:,]\s|\band\s|\bbut\s)\W*(?:(?:the|our)\s+)?[`*"']*$/i.test(text.slice(0, start));
}

/** What is true of one environment or one host may not be of all. */
function saysElsewhere({ text, scope }: Passage, behind: string): boolean {
  if (
    scope
      .environmentsIn(text)
      .some(({ start, end }) =>
        scope
          .mentionsIn(text)
          .every(
            (one) => one.end <= start || end <= one.start || one.subject.kind === 'environment',
          ),
      )
  )
    return true;
  return /^\s?(?:on|in|at|with|from)\s(?:the\s)?[`*]*(?:\w+\s)?(?:staging|development|dev|local\w*|laptop|weekends?|cron|batch|transaction|mode|case|parallel)/i.test(
    behind,
  );
}

function draftOf(
  passage: Passage,
  subject: Mention['subject'],
  { at, start, end, state }: ToldState,
  sure: 'certain' | 'likely',
): NameDraft {
  const stance = passage.stanceOf({ start: Math.min(at, start), end });
  // That something was switched off holds today.
  const isStill = sure === 'likely' && stance === 'past' && state === 'deprecated';
  return {
    subject,
    environment: undefined,
    attribute: 'state',
    value: { kind: 'word', text: state },
    sure,
    start,
    end,
    stance: isStill ? 'asserted' : stance,
  };
}
