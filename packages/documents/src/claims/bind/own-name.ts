import type { AttributeId } from '../../subject/attributes.ts';
import { subjectKey } from '../../subject/subject.ts';
import type { Subject, SubjectKind } from '../../subject/subject.ts';
import type { FoundValue } from '../../value/found-value.ts';
import { boundFor } from './bound-for.ts';
import type { Draft } from './draft.ts';
import { environmentOf } from './environment.ts';
import type { TextRange } from '../utterances/text-range.ts';
import { clauseOf } from './reading.ts';
import { isInside } from './zones.ts';
import type { Reading } from './reading.ts';
import type { Mention } from './scope.ts';

/** What an address or a domain that the stack knows is, by the kind of thing that has it. */
const OWN: Readonly<
  Record<'address' | 'domain', Partial<Readonly<Record<SubjectKind, AttributeId>>>>
> = {
  address: { host: 'address', server: 'database-host' },
  domain: {
    service: 'domain',
    environment: 'domain',
    server: 'database-host',
    integration: 'domain',
    zone: 'domain',
  },
};

/** Words that tie a thing to the address behind it, so that it is said to have it. */
const TIED =
  /(?:^|[\s(])(?:is|at|has|lives|served|reachable|available|address|ip|domain|url|under|is on)(?:\s(?:at|under|on|is|the|from))*[\s:`'"(<*]*(?:https?:\/\/)?$|^\s?[:=(—–→-]+\s?[`<(]?(?:https?:\/\/)?$|^\s?->\s?`?(?:https?:\/\/)?$/i;

/**
 * A claim by an address or a domain that the stack knows, or that lies in one of its zones. It is said of the thing that the
 * sentence ties it to, `Odoo is at …`, and else of the thing that has it.
 */
export function ownDraft(reading: Reading, found: FoundValue): Draft | undefined {
  const { value, start, end } = found;
  if (value.kind !== 'address' && value.kind !== 'domain') return undefined;
  const range = { start, end };
  if (isRecordValue(reading, range) || isCovered(reading, range)) return undefined;
  const own = reading.mentions.filter((mention) => mention.start <= start && mention.end >= end);
  const table = OWN[value.kind];
  const kept = own.flatMap((mention) => {
    const attribute = table[mention.subject.kind];
    return attribute === undefined ? [] : [{ mention, attribute }];
  });
  const [known] = kept;
  if (known === undefined)
    return value.kind === 'domain' ? strangerDraft(reading, found) : undefined;
  const bound = boundFor(reading, known.attribute, range);
  const tied = isApposed(reading, start)
    ? isApposedTo(reading, start, bound.subject)
    : (bound.by === 'structure' && !isLater(reading, found)) ||
      bound.isTied === true ||
      (bound.by === 'words' && isTied(reading, start));
  if (tied && bound.subject !== undefined && isSameKind(bound.subject.kind, known.mention))
    return { range, value, attribute: known.attribute, told: 'form', bound };
  const { subject, environment } = known.mention;
  return {
    range,
    value,
    attribute: known.attribute,
    told: 'form',
    bound: {
      subject,
      environment:
        environment ?? (known.mention.retired ? environmentOf(reading, range) : undefined),
      by: 'words',
    },
  };
}

const APPOSED = /[\p{L}\d][`*_"']*\s\([\s`*]*$/u;

/** `Plex (192.0.2.19)`: what stands before the parenthesis has the value, and nothing else. */
function isApposed({ text }: Reading, start: number): boolean {
  return APPOSED.test(text.slice(0, start));
}

function isApposedTo({ text, mentions }: Reading, start: number, subject?: Subject): boolean {
  const open = text.lastIndexOf('(', start);
  return mentions.some(
    (mention) =>
      mention.end <= open &&
      /^[`*_"'\s]*$/.test(text.slice(mention.end, open)) &&
      subject !== undefined &&
      subjectKey(mention.subject) === subjectKey(subject),
  );
}

/** `rewrites … to 192.0.2.4`, behind the address that the row is about: another one's. */
function isLater({ values }: Reading, { value, start }: FoundValue): boolean {
  return (
    value.kind === 'address' &&
    values.some((one) => one.value.kind === 'address' && one.end < start)
  );
}

/** `The certificate covers …`. */
function isCovered({ text, clauses }: Pick<Reading, 'text' | 'clauses'>, at: TextRange): boolean {
  const start =
    clauses.find((clause) => clause.start <= at.start && at.start < clause.end)?.start ?? 0;
  return /\bcert(?:ificate)?s?\b[^.;]{0,60}\b(?:covers?|valid for|includes?|issued for)\b[^;]{0,120}$/i.test(
    text.slice(start, at.start),
  );
}

/** `… is a CNAME to …`, `… points to …`: what a record holds, whatever it is otherwise. */
function isRecordValue(reading: Reading, at: TextRange): boolean {
  const clause = clauseOf(reading, at.start);
  const before = reading.text.slice(clause.start, at.start);
  if (!RECORD.test(before)) return false;
  return boundFor(reading, 'record-value', at).subject?.kind === 'record';
}

const RECORD =
  /\b(?:points? (?:to|at)|resolves? to|is an? (?:alias|cname|a record)\b|(?:CNAME|MX|AAAA|TXT|NS)(?: records?)?\b(?! of| for))[^,;]*$/i;

function isSameKind(kind: SubjectKind, { subject }: Mention): boolean {
  return kind === subject.kind || (kind === 'environment' && subject.kind === 'service');
}

function isTied({ text, mentions }: Reading, start: number): boolean {
  const last = mentions.filter((mention) => mention.end <= start).at(-1);
  const between = text.slice(last?.end ?? 0, start);
  return between.length <= 50 && TIED.test(between);
}

/** A domain that the stack does not know: below one of its zones it is somebody's, elsewhere only when the sentence says so. */
function strangerDraft(reading: Reading, { value, start, end }: FoundValue): Draft | undefined {
  if (value.kind !== 'domain') return undefined;
  const range = { start, end };
  const bound = boundFor(reading, 'domain', range);
  const isTiedTo =
    bound.by === 'structure' ||
    bound.isTied === true ||
    (bound.by === 'words' && isTied(reading, start));
  const inside = isInside(value.text, reading);
  if (inside && isTiedTo) return { range, value, attribute: 'domain', told: 'words', bound };
  if (inside)
    return {
      range,
      value,
      attribute: 'domain',
      told: 'form',
      bound: { ...bound, subject: undefined, by: 'nothing' },
    };
  return undefined;
}
