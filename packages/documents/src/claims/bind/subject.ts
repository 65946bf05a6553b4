import { ATTRIBUTES } from '../../subject/attributes.ts';
import type { Attribute, AttributeId } from '../../subject/attributes.ts';
import { subjectKey } from '../../subject/subject.ts';
import type { Subject } from '../../subject/subject.ts';
import type { TextRange } from '../utterances/text-range.ts';
import { interrupted } from './between.ts';
import { isAnothers, isGeneric, namesHead, opensUnknown } from './generic.ts';
import { clauseOf } from './reading.ts';
import { overlaps, within } from '../utterances/text-range.ts';
import type { Reading } from './reading.ts';
import { subjectFitting } from './fitting.ts';
import { environmentOf } from './environment.ts';
import { apexRecord } from './record-type.ts';
import { inEnvironment } from './in-environment.ts';
import type { Mention } from './scope.ts';

/** What a value is said of, and how that was found. */
export interface Bound {
  readonly subject: Subject | undefined;
  /** Of the words that name the subject: a container of staging. */
  readonly environment: string | undefined;
  /**
   * `structure`: the label, the row, the list; `words`: the sentence, or what it plainly goes on with; `implied`: it goes without
   * saying; `near`: mere neighbourhood.
   */
  readonly by: 'structure' | 'words' | 'implied' | 'near' | 'nothing';
  /** True when the words tie the value to a name behind it: `… is the address of Odoo`. */
  readonly isTied?: true;
}

export const UNBOUND: Bound = { subject: undefined, environment: undefined, by: 'nothing' };

/**
 * The subject of a value: in a labelled place what the label, the row and then the words beside it name; in a sentence its
 * clause, then the sentence, then what stands around. Only things that the attribute can be said of are heard.
 */
export function subjectOf(reading: Reading, attribute: AttributeId, at: TextRange): Bound {
  const { utterance } = reading;
  const isLabelled = utterance.label !== undefined;
  const structure = (): Bound | undefined =>
    labelSubject(reading, attribute, at) ?? besideSubject(reading, attribute, at);
  const words = (): Bound | undefined => wordSubject(reading, attribute, at);
  const found = isLabelled ? (structure() ?? words()) : (words() ?? structure());
  if (found !== undefined) return found;
  return contextSubject(reading, attribute, at);
}

function labelSubject(reading: Reading, attribute: AttributeId, at: TextRange): Bound | undefined {
  const { label } = reading.utterance;
  return label === undefined ? undefined : namedIn(label, reading, attribute, at, 'structure');
}

/** The row's name decides alone, unless it is a mere number or an environment: an unknown name is nobody's. */
function besideSubject(reading: Reading, attribute: AttributeId, at: TextRange): Bound | undefined {
  const { utterance, scope } = reading;
  const { context, beside = 0 } = utterance;
  for (const words of context.slice(0, beside)) {
    const apex = apexRecord(words, attribute, reading);
    if (apex !== undefined) return { subject: apex, environment: undefined, by: 'structure' };
    const found = namedIn(words, reading, attribute, at, 'structure');
    if (found !== undefined) return found;
    if (!isGeneric(words, scope)) return scope.mentionsIn(words).length === 0 ? UNBOUND : undefined;
  }
  return undefined;
}

const SHORT = 40;

/** `Database`, `Latency, database`. */
function withArticle(words: string): string {
  const whole = words.trim();
  const last = whole.replace(/^(.*[,:–—(/-]\s*)(?=\w+\W*$)/, '$1the ');
  return last === whole ? `the ${last}` : last;
}

/** The one fitting thing that some words name; several are heard only as neighbours. */
function namedIn(
  words: string,
  reading: Reading,
  attribute: AttributeId,
  at: TextRange,
  by: Bound['by'],
): Bound | undefined {
  const { scope } = reading;
  const named = scope.mentionsIn(words);
  // `Database` as a heading is `the database`.
  const mentions =
    named.length > 0 || words.length > SHORT ? named : scope.mentionsIn(withArticle(words));
  if (mentions.length === 0) return undefined;
  const fitting = best(
    fittingIn(inEnvironment(mentions, environmentOf(reading, at)), attribute, scope),
    attribute,
  );
  const [first] = fitting;
  if (first === undefined) return undefined;
  const keys = new Set(fitting.map(({ subject }) => subjectKey(subject)));
  return {
    subject: first.subject,
    environment: first.environment,
    by: keys.size === 1 ? by : 'near',
  };
}

function fittingIn(
  mentions: readonly Mention[],
  attribute: AttributeId,
  scope: Reading['scope'],
): readonly Fitting[] {
  return mentions.flatMap((mention) => {
    const subject = subjectFitting(mention, attribute, scope);
    return subject === undefined ? [] : [{ ...mention, subject }];
  });
}

/** Those of the kind that the attribute is said of first: a port is a service's rather than its database's. */
function best<T extends { readonly subject: Subject }>(
  fitting: readonly T[],
  attribute: AttributeId,
): readonly T[] {
  const kinds: Attribute['subjects'] = ATTRIBUTES[attribute].subjects;
  const order = Math.min(...fitting.map(({ subject }) => kinds.indexOf(subject.kind)));
  return fitting.filter(({ subject }) => kinds.indexOf(subject.kind) === order);
}

/** The nearest thing before the value in its clause, then one behind it that is tied to it, then the sentence's others. */
function wordSubject(reading: Reading, attribute: AttributeId, at: TextRange): Bound | undefined {
  const { scope, text, mentions } = reading;
  const clause = clauseOf(reading, at.start);
  const free = mentions.filter(
    (mention) =>
      !overlaps(mention, at) &&
      (mention.strength === 'exact' ||
        isSetApart(reading, mention) ||
        isHead(reading, mention) ||
        attribute === 'threshold'),
  );
  const all = fittingIn(inEnvironment(free, environmentOf(reading, at)), attribute, scope);
  // `n8n keeps its data in the database n8n`: whose it is comes before where it is.
  const owners =
    attribute === 'database' ? all.filter(({ subject }) => subject.kind !== 'server') : all;
  const fitting = owners.length > 0 ? owners : all;
  const inClause = fitting.filter((mention) => within(mention, clause));
  const behind = inClause
    .filter(({ start }) => start >= at.end)
    .toSorted((a, b) => a.start - b.start);
  // `$24 (shelf)`: what stands in parentheses is a clause of its own, and is tied all the same.
  const [tied] = best(
    fitting
      .filter(({ start }) => start >= at.end && start - at.end <= 40)
      .filter(({ start }) => TIED.test(text.slice(at.end, start))),
    attribute,
  );
  if (tied !== undefined) {
    // `Customers pay $99 for Odoo`.
    const by = opensUnknown(text.slice(clause.start, at.start), scope) ? 'near' : 'words';
    return { subject: tied.subject, environment: tied.environment, by, isTied: true };
  }
  const before = nearestBefore(
    inClause.filter(({ end }) => end <= at.start),
    attribute,
  );
  if (before !== undefined) return boundBy(reading, before, at);
  const earlier = nearestBefore(
    fitting.filter(({ end }) => end <= clause.start),
    attribute,
  );
  if (earlier !== undefined) {
    const head = text.slice(clause.start, at.start);
    return opensUnknown(head, scope)
      ? { ...boundBy(reading, earlier, at), by: 'near' }
      : boundBy(reading, earlier, at);
  }
  const head = text.slice(clause.start, at.start);
  if (
    new Set(fitting.map(({ subject }) => subjectKey(subject))).size === 1 &&
    behind.length === 0
  ) {
    const [only] = fitting;
    const by = opensUnknown(head, scope) ? 'near' : 'words';
    return only && { subject: only.subject, environment: only.environment, by };
  }
  const [later] = best(behind, attribute);
  return later === undefined
    ? undefined
    : { subject: later.subject, environment: later.environment, by: 'near' };
}

/** Between a value and the thing behind it that it belongs to: `8069 of Odoo`, `4 GB for the shelf`, `192.0.2.20 (shelf)`. */
const TIED =
  /^[`'"*]?(?:\s?\(?(?:port|vcpus?|workers?|gb|ram|memory|of ram|of memory|tcp|cores?|users?|days?)\)?)?\s?(?:\(|→|->|=|—|–|:|(?:is |are |belongs to |goes to |stays with |for |of |to |on |by |(?:is|are) the \w+(?: \w+)? (?:of|for) )(?:the |our )?)\s?[`'"*]?$/i;

/** A common word is a name where it is what the clause begins with: `Covers runs on …`, `The shelf has …`. */
function isHead(reading: Reading, { start, end }: TextRange): boolean {
  const { text } = reading;
  const clause = clauseOf(reading, start);
  return (
    /^\W*(?:(?:the|our|and|but|while)\s+)?[`*"']*$/i.test(text.slice(clause.start, start)) &&
    VERB.test(text.slice(end, end + 24))
  );
}

const VERB =
  /^[`*"']*\s(?:\w+ly\s|now\s|also\s)?(?:is|are|has|have|runs?|uses?|listens?|answers?|costs?|serves?|keeps?|stores?|lives?|sits?|needs?|gets?|takes?|proxies|binds?|exposes?|publishes|will|was|allows?|opens?|connects?)\b/i;

function isSetApart({ marks }: Reading, range: TextRange): boolean {
  return marks.some(
    (mark) => (mark.kind === 'code' || mark.kind === 'strong') && within(range, mark),
  );
}

type Fitting = Mention & { readonly subject: Subject };

function nearestBefore(mentions: readonly Fitting[], attribute: AttributeId): Fitting | undefined {
  const end = Math.max(...mentions.map((mention) => mention.end));
  return best(
    mentions.filter((mention) => mention.end === end),
    attribute,
  )[0];
}

function boundBy(reading: Reading, { subject, environment, end }: Fitting, at: TextRange): Bound {
  const isFar =
    interrupted(reading, { start: end, end: at.start }) ||
    /\bthe other\b/i.test(reading.text.slice(end, at.start));
  return { subject, environment, by: isFar ? 'near' : 'words' };
}

/** Texts longer than this are sentences, not names. */
const NAME = 60;

/** What stands around, nearest first. Behind a name that is somebody else's everything is mere neighbourhood. */
function contextSubject(reading: Reading, attribute: AttributeId, at: TextRange): Bound {
  const { utterance, scope, text } = reading;
  const clause = clauseOf(reading, at.start);
  const own = utterance.label ?? '';
  let isOpaque =
    utterance.label === undefined
      ? opensUnknown(text.slice(clause.start), scope) || namesHead(text.slice(clause.start), scope)
      : scope.mentionsIn(own).length > 0;
  let server: Bound | undefined;
  for (const words of utterance.context.slice(utterance.beside ?? 0)) {
    const found = namedIn(
      words,
      reading,
      attribute,
      at,
      utterance.label === undefined ? 'words' : 'structure',
    );
    // `Database` above a name or a role says where it is, and what stands above that whose it is.
    if (found?.subject?.kind === 'server' && OWNED.has(attribute) && words.length <= SHORT) {
      server ??= isOpaque ? { ...found, by: 'near' } : found;
      continue;
    }
    if (found !== undefined) {
      // What a container beside is called tells less of the environment than a heading does.
      const environment = environmentOf(reading, at) ?? found.environment;
      if (environment !== found.environment && found.environment !== undefined)
        return { ...found, environment, by: isOpaque ? 'near' : found.by };
      if (isOpaque || found.by === 'near') return { ...found, by: 'near' };
      return words.length > NAME ? { ...found, by: 'words' } : found;
    }
    isOpaque ||= isAnothers(words, scope);
  }
  return server ?? UNBOUND;
}

/** What each service has one of, on a server of many. */
const OWNED: ReadonlySet<AttributeId> = new Set<AttributeId>(['database', 'database-user']);
