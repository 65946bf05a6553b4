import { memoised } from '@stackwright/core';
import { ATTRIBUTES } from '../../subject/attributes.ts';
import type { Attribute, AttributeId } from '../../subject/attributes.ts';
import type { FoundValue } from '../../value/found-value.ts';
import type { ValueKind } from '../../value/value.ts';
import type { TextRange } from '../utterances/text-range.ts';
import type { Cue } from './cues/cue.ts';
import { cuesIn } from './cues/cues-in.ts';
import { labelOf } from './label.ts';
import { clauseOf } from './reading.ts';
import { overlaps, within } from '../utterances/text-range.ts';
import type { Reading } from './reading.ts';
import type { Draft } from './draft.ts';

/** An attribute that a value in a sentence may be of. */
export interface Told {
  readonly attribute: AttributeId;
  readonly told: Draft['told'];
  /** To choose by: words that stand closer, and more of them, weigh more. */
  readonly weight: number;
}

/** What a value is of, when no word says it. */
const BY_FORM: Partial<Readonly<Record<ValueKind, AttributeId>>> = {
  address: 'address',
  image: 'image',
  port: 'port',
  money: 'cost',
};

/** Routes whose own words tell what they are for. */
function routeOf({ value }: FoundValue): AttributeId | undefined {
  if (value.kind !== 'route') return undefined;
  // A health route of the websocket is neither.
  if (/health/i.test(value.text) && /websocket|longpolling/i.test(value.text)) return undefined;
  if (/health|\/ping$|\/ready|\/live(?:ness)?$/i.test(value.text)) return 'health-route';
  return /websocket|longpolling/i.test(value.text) ? 'websocket-route' : undefined;
}

/** Attributes that a value in a sentence may be of, by its own noun, words of its clause, then of what it goes on with, then its form. */
export function attributesByWords(reading: Reading, value: FoundValue): readonly Told[] {
  if (value.value.kind === 'schedule' && OF_COPIES.test(reading.text.slice(value.end))) return [];
  if (countsAnother(reading, value)) return [];
  const told = new Map<AttributeId, Told>();
  const put = (one: Told): void => {
    const known = told.get(one.attribute);
    if (known === undefined || known.weight < one.weight) told.set(one.attribute, one);
  };
  if (value.noun !== undefined)
    for (const attribute of labelOf(value.noun, reading.scope).attributes)
      if (
        takes(attribute, value) &&
        !(attribute === 'ban-attempts' && lacks(attribute, reading.text))
      )
        put({ attribute, told: 'words', weight: 10 });
  for (const one of cuesFor(reading, value)) put(one);
  const opening = [reading.utterance.continues, reading.utterance.label];
  for (const words of opening)
    if (words !== undefined)
      for (const { attribute, words: length } of cuesIn(words.slice(-200)))
        if (takes(attribute, value)) put({ attribute, told: 'words', weight: 3 + length / 4 });
  const form = BY_FORM[value.value.kind] ?? routeOf(value);
  if (form !== undefined) put({ attribute: form, told: 'form', weight: 2 });
  return [...told.values()];
}

/** `3 copies`: what no attribute counts. `Odoo 19 modules`: modules of a version. */
function countsAnother({ text, scope }: Reading, { value, noun, start }: FoundValue): boolean {
  if (value.kind !== 'count' || noun === undefined) return false;
  const isKnown = labelOf(noun, scope).attributes.some((attribute) => takes(attribute, { value }));
  return !isKnown || /\bodoo\s$/i.test(text.slice(Math.max(0, start - 6), start));
}

/** `weekly ones`, `daily backups`: what is kept, and not when it is made. */
const OF_COPIES = /^\s(?:ones?|backups?|copies|dumps?|snapshots?|retention)\b/i;

function takes(attribute: AttributeId, { value }: Pick<FoundValue, 'value'>): boolean {
  const { values }: Attribute = ATTRIBUTES[attribute];
  // A bare number is a price only where a label says so.
  return values.includes(value.kind) && !(attribute === 'cost' && value.kind === 'count');
}

/** Longest way from a cue to its value. */
const REACH = 90;

/** Asked once for each value of a sentence. */
const cuesOf = memoised(({ text }: Reading) => cuesIn(text));

function cuesFor(reading: Reading, value: FoundValue): readonly Told[] {
  const clause = clauseOf(reading, value.start);
  return cuesOf(reading).flatMap((cue) => {
    if (!takes(cue.attribute, value) || overlaps(cue, value)) return [];
    if (cue.attribute === 'open-port' && /\b(?:outbound|outgoing|egress)\b/i.test(reading.text))
      return [];
    if (cue.attribute === 'backup-time' && !isRhythm(reading, value)) return [];
    if (lacks(cue.attribute, reading.text)) return [];
    const distance = distanceOf(reading, cue, value);
    if (distance > REACH) return [];
    const nearness = 2 * (1 - distance / REACH);
    const isNear = within(cue, clause);
    const isBehind = cue.start >= value.end;
    const behind =
      isBehind && (distance > 12 || /[,;]|\band\b/.test(reading.text.slice(value.end, cue.start)));
    const rival = reading.values.some(
      (one) =>
        one !== value &&
        one.value.kind === value.value.kind &&
        cue.start >= one.end &&
        /^\s?(?:of\s)?$/.test(reading.text.slice(one.end, cue.start)),
    );
    const weight =
      (isNear ? 5 : 3) +
      cue.words / 2 +
      nearness -
      (behind ? 2.5 : isBehind && distance > 4 ? 1.2 : 0) -
      (rival && cue.start < value.start ? 3 : 0);
    return [
      { attribute: cue.attribute, told: behind && !isNear ? 'near' : 'words', weight } as const,
    ];
  });
}

/** Words without which a cue is a word like others: much is daily, and much is attempted. */
const NEEDED: Partial<Readonly<Record<AttributeId, RegExp>>> = {
  'keep-daily': /\b(?:kept|keeps?|retain\w*|retention|stored|expires?|deleted|rotat\w+)\b/i,
  'keep-weekly': /\b(?:kept|keeps?|retain\w*|retention|stored|expires?|deleted|rotat\w+)\b/i,
  'keep-monthly': /\b(?:kept|keeps?|retain\w*|retention|stored|expires?|deleted|rotat\w+)\b/i,
  'ban-attempts': /\b(?:fail2ban|bans?|banned|log-?ins?|ssh|firewall)\b/i,
};

/** What else is limited to a size. */
const LIMITED =
  /\b(?:upload|bod(?:y|ies)|logs?|files?|attachments?|disk|storage|requests?|swap|volume)/i;

function lacks(attribute: AttributeId, text: string): boolean {
  if (attribute === 'memory' && !/\b(?:memory|mem|ram)\b/i.test(text) && LIMITED.test(text))
    return true;
  return NEEDED[attribute]?.test(text) === false;
}

/** A rhythm is that of backups where the words say that something is done then; a time needs no such words. */
function isRhythm({ text }: Reading, { value, start, end }: FoundValue): boolean {
  if (value.kind !== 'schedule' || value.minutes !== undefined) return true;
  return (
    DONE.test(text.slice(Math.max(0, start - 60), start)) ||
    /^\s(?:pg_dump|database dump|full dump)/i.test(text.slice(end, end + 20))
  );
}

const DONE =
  /\b(?:runs?|running|taken|made|happens?|performed|executed?|scheduled|starts?|started|backs? up|backed up|created)\b[^.;,]{0,30}$/i;

/** Signs between, and other values of the same kind, which the cue belongs to rather: `2 GB RAM and 40 GB disk`. */
function distanceOf({ values }: Reading, cue: Cue, value: FoundValue): number {
  const gap: TextRange =
    cue.end <= value.start
      ? { start: cue.end, end: value.start }
      : { start: value.end, end: cue.start };
  const rivals = values.filter((one) => one.value.kind === value.value.kind && within(one, gap));
  return gap.end - gap.start + rivals.length * 12;
}
