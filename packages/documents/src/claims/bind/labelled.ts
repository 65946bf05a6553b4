import { isPassedBy, isToldOf, withPeriod } from './label-reach.ts';
import { isTarget } from './zones.ts';
import { ATTRIBUTES } from '../../subject/attributes.ts';
import type { Attribute, AttributeId } from '../../subject/attributes.ts';
import { readValue } from '../../value/read-value.ts';
import type { Value, ValueKind } from '../../value/value.ts';
import { trimRange } from '../utterances/text-range.ts';
import type { TextRange } from '../utterances/text-range.ts';
import { beliefIn } from './draft.ts';
import type { Draft } from './draft.ts';
import { labelOf } from './label.ts';
import { fitsShape, isName, nameValue } from './names.ts';
import { environmentOf } from './environment.ts';
import { inEnvironment } from './in-environment.ts';
import { isOfRecord } from './record-type.ts';
import { piecesOf } from './pieces.ts';
import type { Reading } from './reading.ts';
import { boundFor } from './bound-for.ts';
import { attributesOf } from '../../subject/label.ts';
import { refined } from './refine.ts';
import { UNBOUND } from './subject.ts';
import type { Bound } from './subject.ts';

/** What a labelled text says of the label's attribute; of several attributes of one label the one that is believed most. */
export function labelledDrafts(reading: Reading): readonly Draft[] {
  const { label } = reading.utterance;
  if (label === undefined) return [];
  const { attributes, unit } = labelOf(label, reading.scope);
  let best: readonly Draft[] = [];
  let rivals = 0;
  for (const attribute of byName(attributes, label)) {
    if (!isToldOf(reading, attribute, label)) continue;
    const drafts = draftsOf(reading, attribute, unit).filter(
      (draft) => !isPassedBy(reading.utterance, draft),
    );
    if (drafts.length > 0) rivals += 1;
    if (strength(drafts) > strength(best)) best = drafts;
  }
  // Where a label means several things, none of them goes without saying.
  if (rivals < 2) return best;
  return best.map((draft) =>
    draft.bound.by === 'implied' ? { ...draft, bound: { ...draft.bound, by: 'near' } } : draft,
  );
}

/** The attribute that is called just so comes first: a domain is a domain before it is a mail domain. */
function byName(attributes: readonly AttributeId[], label: string): readonly AttributeId[] {
  const words = label.toLowerCase();
  return attributes.toSorted((a, b) => Number(words.includes(b)) - Number(words.includes(a)));
}

/** Of the first, which is the label's own; nothing is less than any. */
function strength([first]: readonly Draft[]): number {
  return first === undefined
    ? -1
    : beliefIn(first) + (KINDS_THAT_TELL.has(first.value.kind) ? 1 : 0);
}

/** Values of these kinds are what they are; a name may be any word. */
const KINDS_THAT_TELL: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'address',
  'domain',
  'size',
  'duration',
  'money',
  'share',
  'schedule',
  'time',
  'image',
  'route',
  'path',
]);

interface Read {
  readonly range: TextRange;
  readonly value: Value;
  readonly noun?: string | undefined;
}

function draftsOf(
  reading: Reading,
  attribute: AttributeId,
  unit: string | undefined,
): readonly Draft[] {
  const { values: kinds }: Attribute = ATTRIBUTES[attribute];
  if (!isOfRecord(reading, attribute)) return [];
  // What a policy names is no value of its record: `v=spf1 include:mail.example ~all`.
  const isPolicy = attribute === 'record-value' && /^\W*v=/.test(reading.text);
  const typed = isPolicy ? [] : typedValues(reading, kinds);
  const found = typed.filter(({ noun }) => noun === undefined || isMeantBy(noun, attribute));
  const read =
    typed.length > 0 ? found : isPolicy ? [] : readPieces(reading, attribute, kinds, unit);
  const kept = read.filter(
    ({ range, value }, at) => attribute !== 'domain' || !isTarget(reading, value, range, at),
  );
  return kept.map(({ range, value: plain }, at) => {
    const value = withPeriod(plain, reading);
    const before = kept[at - 1];
    const own = refined(attribute, reading, range);
    const isListed =
      before === undefined || LIST.test(reading.text.slice(before.range.end, range.start));
    return {
      range,
      value,
      attribute: own,
      told: isListed && !isAside(reading, value, range) ? 'label' : 'near',
      bound:
        ownName(reading, own, range) ??
        apart(boundFor(reading, own, range), kept.length > 1 && value.kind === 'name'),
    };
  });
}

/** `full (weekly) + differential (daily)`: what is in parentheses is no schedule of the whole. */
function isAside({ text }: Reading, value: Value, { start }: TextRange): boolean {
  return value.kind === 'schedule' && /\w.*\([^)]*$/.test(text.slice(0, start));
}

/** Of several names under one label none tells whose the next one is. */
function apart(bound: Bound, isListed: boolean): Bound {
  const isOthers =
    bound.by === 'words' || (bound.by === 'implied' && bound.environment !== undefined);
  return isListed && isOthers ? UNBOUND : bound;
}

/** A container's name tells whose it is where nothing else in the row does. */
function ownName(reading: Reading, attribute: AttributeId, range: TextRange): Bound | undefined {
  if (attribute !== 'container' && attribute !== 'hostname') return undefined;
  if (boundFor(reading, attribute, range).subject !== undefined) return undefined;
  const kinds: Attribute['subjects'] = ATTRIBUTES[attribute].subjects;
  const own = reading.mentions.find(
    ({ subject, start, end, strength }) =>
      start === range.start &&
      end === range.end &&
      strength === 'exact' &&
      kinds.includes(subject.kind),
  );
  return own && { subject: own.subject, environment: own.environment, by: 'structure' };
}

/** Between values that the label means alike; what follows other words may be about something else. */
const LIST =
  /^[`'")\s]*(?:\((?:was|formerly|previously|old|until)\b[^)]*)?(?:,|\/|&|\+|;|→|->|=>|and|or|to|now|\|)?[\s,]*(?:and|or)?[\s`'"(]*$/i;

/** A value that says itself what it is of is not the label's: `7 daily, 4 weekly` of a retention. */
function isMeantBy(noun: string, attribute: AttributeId): boolean {
  const { attributes } = attributesOf(noun);
  return attributes.length === 0 || attributes.includes(attribute);
}

function typedValues({ values, text }: Reading, kinds: readonly ValueKind[]): readonly Read[] {
  return values
    .filter(
      ({ value, noun }) =>
        kinds.includes(value.kind) && (noun !== 'user' || kinds.includes('name')) && text !== '',
    )
    .filter(({ value }) => value.kind !== 'name')
    .map(({ start, end, value, noun }) => ({ range: { start, end }, value, noun }));
}

function readPieces(
  reading: Reading,
  attribute: AttributeId,
  kinds: readonly ValueKind[],
  unit: string | undefined,
): readonly Read[] {
  const { text } = reading;
  const numeric = kinds.filter((kind) => kind !== 'name' && kind !== 'word' && kind !== 'text');
  const pieces = piecesOf(reading);
  const [first] = pieces;
  if (numeric.length > 0 && pieces.length > 1) {
    const read = pieces.flatMap((range) => {
      const value = readValue(text.slice(range.start, range.end), numeric, unit);
      return value === undefined ? [] : [{ range, value }];
    });
    if (read.length === pieces.length) return read;
  }
  if (numeric.length > 0) {
    for (const range of [
      trimRange(text, { start: 0, end: text.length }),
      ...(first === undefined ? [] : [first]),
    ]) {
      const value = readValue(text.slice(range.start, range.end), numeric, unit);
      if (value !== undefined)
        return [{ range: MEASURES.has(value.kind) ? narrowed(text, range) : range, value }];
    }
  }
  return pieces.flatMap((range) => {
    const words = text.slice(range.start, range.end);
    if (kinds.includes('name')) {
      const here = inEnvironment(reading.mentions, environmentOf(reading, range));
      const known = here.find(
        (mention) => mention.start === range.start && mention.end === range.end,
      );
      const value = nameValue(words, known, attribute);
      return value.text !== words || isName(words, attribute) ? [{ range, value }] : [];
    }
    const isWord =
      fitsShape(words, attribute) && (/^[\w-]{1,24}$/.test(words) || kinds.includes('text'));
    const value = isWord ? readValue(words, kinds, unit) : undefined;
    return value === undefined ? [] : [{ range, value }];
  });
}

const MEASURES: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'count',
  'size',
  'duration',
  'share',
  'money',
  'port',
]);

/** A number without the words around it. */
function narrowed(text: string, range: TextRange): TextRange {
  const words = text.slice(range.start, range.end);
  const number = /[~≈]?\s?\d[\d.,:]*(?:\s?[\p{L}%$€/]+)?/u.exec(words);
  if (number === null || number[0].length === words.length) return range;
  return trimRange(text, {
    start: range.start + number.index,
    end: range.start + number.index + number[0].length,
  });
}
