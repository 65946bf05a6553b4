import type { Subject } from '../../subject/subject.ts';
import { subjectKey } from '../../subject/subject.ts';
import type { NameDraft } from './draft.ts';
import type { Passage } from './passage.ts';
import type { Mention } from '../bind/scope.ts';

const LABEL =
  /^\W*(?:expected |http |response |returned |current )*(?:status(?: codes?)?|code|http|response|returns?|answers?|expected|result)\W*$/i;
const NUMERIC_LABEL = /\b(?:http|code|expected|response|returns?|answers?|status)\b/i;
const CODE =
  /(?<![\w.:$€/-])[1-5]\d\d(?![\w:%/]|[.,]\d|-\w|\s?(?:ms|mb|gb|kb|mib|gib|seconds?|minutes?|hours?|days?|users?|requests?|rows?|lines?|times|usd|eur|workers?)\b)/gi;
const CODES: ReadonlySet<number> = new Set([
  200, 201, 204, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 410, 418, 429, 444, 500, 501,
  502, 503, 504,
]);

/** HTTP status codes that a domain or a service is said to answer with. */
export function statusDrafts(passage: Passage): readonly NameDraft[] {
  if (!/[1-5]\d\d/.test(passage.text)) return [];
  if (passage.form === 'code') return commandDrafts(passage);
  if (passage.label !== undefined && LABEL.test(passage.label) && NUMERIC_LABEL.test(passage.label))
    return labelledDrafts(passage);
  return spokenDrafts(passage);
}

function labelledDrafts(passage: Passage): readonly NameDraft[] {
  const { text, scope, beside } = passage;
  const codes = codesIn(text);
  const [code] = codes;
  if (code === undefined || codes.length > 1) return [];
  // A row without the name of a thing is about nobody's.
  const subject = answering(beside.slice(0, 1).flatMap((words) => scope.mentionsIn(words)));
  if (subject === undefined) return [];
  return asksElsewhere(beside.join(' ')) ? [] : draft(subject, beside.join(' '), code, 'certain');
}

const ANSWERS =
  /\b(?:answers?|returns?|responds?|responding|serves?|gives?|replies|reply|sends?|shows?|yields?|(?:is|are) (?:a |an )?(?:HTTP )?(?=[1-5]\d\d\b)|expect(?:ed|s)?|should (?:answer|return|be)|redirects?)\b[^.;]{0,40}$/i;
const UNSURE =
  /^\W*(?:if|when|unless|should|a|an|in case)\b|\b(?:if|when|unless|means?|while|until|after|before|during|in case|instead of|rather than|not|never|or|without|errors?)\b|\?\s*$/i;

function spokenDrafts(passage: Passage): readonly NameDraft[] {
  const { text, scope } = passage;
  return codesIn(text).flatMap((code) => {
    const before = text.slice(0, code.start);
    if (!ANSWERS.test(before)) return [];
    const clause = before.slice(
      Math.max(
        before.lastIndexOf('; '),
        before.lastIndexOf(', while '),
        before.lastIndexOf(' and ', before.search(ANSWERS)) + 1,
        0,
      ),
    );
    const around = `${clause} ${text.slice(code.end).split(/[;.]|,\s(?:and|but|while)\s/)[0] ?? ''}`;
    if (UNSURE.test(around) || asksElsewhere(around)) return [];
    const named = scope.mentionsIn(clause);
    const last = Math.max(...named.map(({ end }) => end));
    const subject = answering(named.filter(({ end }) => end === last));
    return subject === undefined ? [] : draft(subject, around, code, 'likely');
  });
}

/** `curl -I https://chat.example.com   # 200` */
function commandDrafts(passage: Passage): readonly NameDraft[] {
  const { text, scope } = passage;
  const lines =
    /^[^\n]*\b(?:curl|wget|http|https|xh)\s[^\n]*?https?:\/\/([\w.-]+)(\/[^\s'"]*)?[^\n]*?#\s*(?:(?:expect(?:ed)?|should (?:be|return|answer)|returns?|answers?|must (?:be|return)|->|→|HTTP(?:\/[\d.]+)?)[:\s]*)*([1-5]\d\d)\b(?!\s(?:or|and|\/)\s)/gim;
  return [...text.matchAll(lines)].flatMap(
    ({ 0: whole, 1: host = '', 2: route = '', 3: digits = '', index }) => {
      const subject = answering(
        scope.mentionsIn(host).filter(({ start, end }) => start === 0 && end === host.length),
      );
      const code = Number(digits);
      if (subject === undefined || !CODES.has(code) || /\s-(?:\w*L|-location)\b/.test(whole))
        return [];
      const start = index + whole.length - digits.length;
      return draft(subject, route, { code, start, end: start + digits.length }, 'certain');
    },
  );
}

interface CodeAt {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

function codesIn(text: string): readonly CodeAt[] {
  return [...text.matchAll(CODE)].flatMap(({ 0: digits, index }) => {
    const code = Number(digits);
    return CODES.has(code) ? [{ code, start: index, end: index + digits.length }] : [];
  });
}

/** What answers for a name: its service, else its record, which may be redirected. */
function answering(mentions: readonly Mention[]): Subject | undefined {
  const kept = mentions.filter(
    ({ retired, strength, subject }) =>
      retired !== true && (strength === 'exact' || subject.kind === 'service'),
  );
  for (const kind of ['service', 'record'] as const) {
    const subjects = new Map(
      kept.flatMap(({ subject }) =>
        subject.kind === kind ? [[subjectKey(subject), subject] as const] : [],
      ),
    );
    const [first] = subjects.values();
    if (first !== undefined) return subjects.size === 1 ? first : undefined;
  }
  return undefined;
}

/** A request for something that only one method or one sender gets an answer to. */
function asksElsewhere(words: string): boolean {
  return /\b(?:POST|PUT|DELETE|PATCH|unauthenticated|anonymous|webhooks?|login|maintenance|staging|without (?:a |the )?(?:token|login|cookie))\b|\/(?:web\/(?!health)|api|jsonrpc|xmlrpc|rest|webhook|auth)/i.test(
    words,
  );
}

function draft(
  subject: Subject,
  words: string,
  { code, start, end }: CodeAt,
  sure: NameDraft['sure'],
): readonly NameDraft[] {
  const asksHealth = /health|\/ping\b|\/ready|\/live/i.test(words);
  return [
    {
      subject,
      environment: undefined,
      attribute: asksHealth ? 'health-status' : 'status-code',
      value: { kind: 'count', count: code },
      sure,
      start,
      end,
    },
  ];
}
