import { boundFor } from '../bound-for.ts';
import type { Draft } from '../draft.ts';
import { isName, nameValue } from '../names.ts';
import type { AttributeId } from '../../../subject/attributes.ts';
import { subjectKey } from '../../../subject/subject.ts';
import type { Subject } from '../../../subject/subject.ts';
import type { Mention } from '../scope.ts';
import { UNBOUND } from '../subject.ts';
import type { Bound } from '../subject.ts';
import { overlaps } from '../../utterances/text-range.ts';
import type { Reading } from '../reading.ts';
import type { TextRange } from '../../utterances/text-range.ts';
import { KNOWN_NAMES } from './known-names.ts';
import type { Relation } from './relation.ts';
import { RELATIONS } from './relations.ts';
import { LOOKS_CHOSEN, namesIn } from './names-in.ts';
import type { NameIn } from './names-in.ts';

/** Claims by names in a sentence whose words say what they are: `stores its data in the database n8n`. */
export function relationDrafts(reading: Reading, taken: readonly TextRange[]): readonly Draft[] {
  if (!TELLING.test(reading.text)) return [];
  const drafts: Draft[] = [];
  for (const name of namesIn(reading)) {
    if ([...taken, ...drafts.map(({ range }) => range)].some((range) => overlaps(range, name)))
      continue;
    const draft = firstDraft(reading, name);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

/** One of these stands in whatever a relation is told by. */
const TELLING =
  /database|role|user|bucket|branch|deploy|container|volume|network|joins|ssh|log|connect|run|ran|host|live|sit|install|serve|plac|stay|droplet|cluster|machine|region|datacent|rent|issue|sign|certificate|\b(?:on|in|to|from|at|uses?|using|against)\s/i;

function firstDraft(reading: Reading, name: NameIn): Draft | undefined {
  for (const relation of RELATIONS) {
    const draft = stands(reading, name, relation) ? draftOf(reading, name, relation) : undefined;
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** How far before and behind a name its words are looked for. */
const REACH = 60;

function stands(
  { text }: Reading,
  { start, end }: NameIn,
  { before, behind, sentence }: Relation,
): boolean {
  if (sentence !== undefined && !sentence.test(text)) return false;
  if (before !== undefined && !before.test(text.slice(Math.max(0, start - REACH), start)))
    return false;
  return behind === undefined || behind.test(text.slice(end, end + REACH));
}

function draftOf(reading: Reading, name: NameIn, { attribute, of }: Relation): Draft | undefined {
  const { start, end, text, isSetApart, mentions } = name;
  const known = mentions.find(
    (mention) =>
      of.includes(mention.subject.kind) &&
      (mention.strength === 'exact' || isSetApart || THINGS_SAID.has(attribute)) &&
      isNameOf(mention, attribute, name),
  );
  const isKnown = known !== undefined || (KNOWN_NAMES[attribute]?.test(text) ?? false);
  const isStrange =
    of.length === 0 || mentions.length === 0 || (isSetApart && APART.has(attribute));
  // A service and its database often share a name: `the database n8n`.
  const isShared =
    attribute === 'database' &&
    (isSetApart || /^[a-z\d_-]+$/.test(text)) &&
    mentions.some(({ subject }) => subject.kind === 'service' || subject.kind === 'database');
  const isChosen = isSetApart || (LOOKS_CHOSEN.test(text) && /[\d_]/.test(text));
  if (!isKnown && !isShared && !(isStrange && isChosen)) return undefined;
  if (!isKnown && attribute === 'database-server') return undefined;
  if (!isKnown && KNOWN_NAMES[attribute] !== undefined && !isSetApart) return undefined;
  // `Odoo's production database` is the one of production, whatever it is called.
  if (attribute === 'database' && !isSetApart && isEnvironment(text, reading)) return undefined;
  if (!isName(text, attribute) && !isKnown) return undefined;
  const range = { start, end };
  const own = known === undefined ? undefined : ownBound(known, attribute);
  // Nobody tells whose a container is that the stack does not have.
  const isNobodys =
    attribute === 'container' &&
    known === undefined &&
    !/\b(?:is|named|called)\s$/i.test(reading.text.slice(0, start));
  const bound = own ?? (isNobodys ? UNBOUND : boundFor(reading, attribute, range));
  if (isNobodys) return { range, value: { kind: 'name', text }, attribute, told: 'words', bound };
  if (bound.subject === undefined || isItself(known, bound.subject, attribute)) return undefined;
  return { range, value: nameValue(text, known, attribute), attribute, told: 'words', bound };
}

function isEnvironment(text: string, { scope }: Reading): boolean {
  return scope.environmentsIn(text).some(({ start, end }) => start === 0 && end === text.length);
}

/** A service's own name is no container's; those belong to one environment. */
function isNameOf(
  { environment, retired, start, end }: Mention,
  attribute: AttributeId,
  name: NameIn,
): boolean {
  if (attribute === 'database') return true;
  if (start !== name.start || end !== name.end || /^the database$/i.test(name.text)) return false;
  return attribute !== 'container' || environment !== undefined || retired === true;
}

/** Names that a thing alone has tell whose they are. */
function ownBound({ subject, environment }: Mention, attribute: AttributeId): Bound | undefined {
  if (attribute !== 'container' && attribute !== 'hostname' && attribute !== 'bucket')
    return undefined;
  return { subject, environment, by: 'words' };
}

function isItself(known: Mention | undefined, subject: Subject, attribute: AttributeId): boolean {
  if (known === undefined || OF_ITSELF.has(attribute)) return false;
  return subjectKey(known.subject) === subjectKey(subject) && attribute !== 'database-user';
}

/** Attributes by which a thing is told its own names. */
const OF_ITSELF: ReadonlySet<AttributeId> = new Set<AttributeId>([
  'container',
  'hostname',
  'bucket',
]);

/** Where the words before it leave no doubt that a name follows. */
const THINGS_SAID: ReadonlySet<AttributeId> = new Set<AttributeId>(['host']);

/** What may share its name with a thing of another kind, and is told by the word beside it. */
const APART: ReadonlySet<AttributeId> = new Set<AttributeId>([
  'database-user',
  'network',
  'volume',
  'branch',
]);
