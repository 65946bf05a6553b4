import { recordSubject } from '../../../subject/ids.ts';
import { readValue } from '../../../value/read-value.ts';
import type { Value } from '../../../value/value.ts';
import { linesOf } from '../../../markup/lines.ts';
import type { Draft } from '../draft.ts';
import { thingNamed, zoneOf } from '../names.ts';
import { isPlaceholder } from '../placeholder.ts';
import { asMeant, said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';
import { recordLineOf } from './record-line.ts';
import type { RecordLine } from './record-line.ts';

/** Records of the declared zones: parts of zone files, the output of dig, lists as a provider's panel shows them. */
export function readZoneBlock(text: string, scene: Scene): readonly Draft[] {
  let origin: string | undefined = originOf(scene);
  let owner: string | undefined;
  // What a resolver says of the time to live is what is left of it.
  const isAnswer = /ANSWER SECTION|<<>> DiG/.test(text);
  const drafts: Draft[] = [];
  for (const { text: line, start } of linesOf(text)) {
    const written = /^\s*\$ORIGIN\s+(\S+)/i.exec(line)?.[1]?.replace(/\.$/, '').toLowerCase();
    if (written !== undefined) {
      origin = zoneOf(scene.scope, written) === undefined ? undefined : written;
      owner = undefined;
      continue;
    }
    const record = recordLineOf(line, start);
    if (record === undefined) continue;
    if (record.owner !== undefined) owner = fullName(scene, record.owner.text, origin);
    if (owner !== undefined) drafts.push(...recordSaid(scene, owner, record, origin, isAnswer));
  }
  return drafts;
}

function originOf({ scope, subjectFor }: Scene): string | undefined {
  const around = subjectFor('nameserver', 0) ?? scope.implied('zone', undefined);
  return around?.kind === 'zone' ? around.id : undefined;
}

/** A relative name is of the origin, as it is in a zone file; undefined for names of other zones. */
export function fullName(
  scene: Scene,
  name: string,
  origin: string | undefined,
): string | undefined {
  const plain = name.toLowerCase().replace(/\.$/, '');
  if (plain === '@') return origin;
  if (zoneOf(scene.scope, plain) !== undefined) return plain;
  const isRelative =
    !name.endsWith('.') && !/\.(?:com|net|org|io|dev|app|ai|co|de|ph|eu)$/.test(plain);
  return isRelative && origin !== undefined ? `${plain}.${origin}` : undefined;
}

function recordSaid(
  scene: Scene,
  owner: string,
  { type, ttl, data }: RecordLine,
  origin: string | undefined,
  isAnswer: boolean,
): readonly Draft[] {
  const environment = thingNamed(scene.scope, owner, ['service'])?.environment;
  const whole: Target = { subject: recordSubject(owner), environment: undefined, sure: 'certain' };
  const one: Target = { ...whole, subject: recordSubject(owner, type.text) };
  const target = valueOf(type.text, data, origin);
  const isMeant = target !== undefined && !isPlaceholder(scene.scope, data.text);
  return [
    ...said(scene, { ...whole, environment }, 'record-type', type),
    ...(isMeant
      ? [asMeant(scene.scope, { ...one, attribute: 'record-value', ...target }, data.text)]
      : []),
    ...(ttl === undefined || isAnswer ? [] : said(scene, one, 'ttl', ttl)),
  ];
}

/** A value and its place. */
export interface RecordValue {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

/** The data of a record as a value. */
export function valueOf(
  type: string,
  data: Piece,
  origin: string | undefined,
): RecordValue | undefined {
  const { text, start } = data;
  switch (type) {
    case 'A':
    case 'AAAA': {
      const [word = ''] = text.split(/\s/);
      return placed(readValue(word, ['address']), start, word.length);
    }
    case 'MX': {
      const [all = '', before = '', name = ''] = /^(\d+\s+)?(\S+)/.exec(text) ?? [];
      if (all === '') return undefined;
      const target = nameValue(name, origin);
      const priority = Number.parseInt(before, 10);
      // A priority that stands there is a part of what is said.
      return target?.kind === 'domain' && !Number.isNaN(priority)
        ? placed({ kind: 'text', text: `${priority} ${target.text}` }, start, all.length)
        : placed(target, start + before.length, name.length);
    }
    case 'CNAME':
    case 'NS': {
      const [word = ''] = text.split(/\s/);
      return placed(nameValue(word, origin), start, word.length);
    }
    case 'TXT': {
      const strings = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner = '']) => inner);
      const joined = strings.length === 0 ? text : strings.join('');
      return placed({ kind: 'text', text: joined }, start, text.length);
    }
    case 'CAA':
      return placed(
        { kind: 'text', text: text.replace(/^(\d+ \w+) ([^"\s]+)$/, '$1 "$2"') },
        start,
        text.length,
      );
    default:
      return undefined;
  }
}

function nameValue(name: string, origin: string | undefined): Value | undefined {
  const full = name === '@' ? origin : name.includes('.') ? name : origin && `${name}.${origin}`;
  return full === undefined
    ? undefined
    : { kind: 'domain', text: full.toLowerCase().replace(/\.$/, '') };
}

function placed(value: Value | undefined, start: number, length: number): RecordValue | undefined {
  return value === undefined || length === 0 ? undefined : { value, start, end: start + length };
}
