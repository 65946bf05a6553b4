import type { SyntaxProblem } from '../text/problem.ts';
import { createTreeLocate } from '../text/locate-tree.ts';
import { createSpans } from '../text/source.ts';
import type { Source, SpanOf } from '../text/source.ts';
import { badDirective, badTtl, noData, noOwner, noTtl, noType } from './complaints.ts';
import { readEntries } from './entries.ts';
import type { ZoneEntry, ZoneWord } from './entries.ts';
import type { ZoneDirective, ZoneDocument, ZoneField, ZoneRecord } from './model.ts';
import { absoluteName, characterString, isNameField, zoneSeconds } from './names.ts';

/** The state that one entry leaves to the next. */
interface Reading {
  readonly spanOf: SpanOf;
  readonly records: ZoneRecord[];
  readonly directives: ZoneDirective[];
  readonly problems: SyntaxProblem[];
  origin: string | undefined;
  owner: { readonly name: string; readonly word: ZoneWord } | undefined;
  defaultTtl: number | undefined;
  lastTtl: number | undefined;
}

const CLASS = /^(?:IN|CH|CHAOS|HS|HESIOD|CLASS\d+)$/i;
const TYPE = /^[A-Z][A-Z0-9-]*$/i;

/**
 * Reads a zone file. `origin` is the zone's name, which the file itself often leaves to the name
 * server's configuration; see `originOfZoneFile`. Total: an entry that cannot be read is a problem.
 */
export function readZone({ file, text }: Source, origin?: string): ZoneDocument {
  const spanOf = createSpans(text);
  const { entries, comments, problems } = readEntries(text, spanOf);
  const reading: Reading = {
    spanOf,
    records: [],
    directives: [],
    problems: [...problems],
    origin: origin === undefined ? undefined : absoluteName(origin, '.'),
    owner: undefined,
    defaultTtl: undefined,
    lastTtl: undefined,
  };
  for (const entry of entries) {
    const [first] = entry.words;
    if (first?.raw.startsWith('$') === true && !entry.blank) directive(reading, entry);
    else record(reading, entry);
  }
  const { records, directives } = reading;
  reading.problems.sort((a, b) => a.span.start.offset - b.span.start.offset);
  const locate = createTreeLocate(file, { records, directives });
  return { file, records, directives, comments, problems: reading.problems, locate };
}

function directive(reading: Reading, { words }: ZoneEntry): void {
  const { spanOf, directives, problems } = reading;
  const [first, ...rest] = words;
  if (first === undefined) return;
  const name = first.raw.toUpperCase();
  const args = rest.map((word) => fieldOf(word, spanOf));
  const nameSpan = spanOf(first.start, first.end);
  const span = spanOf(first.start, words.at(-1)?.end ?? first.end);
  directives.push({ path: ['directives', directives.length], name, args, nameSpan, span });

  const [arg] = rest;
  if (arg === undefined || !['$ORIGIN', '$TTL', '$INCLUDE', '$GENERATE'].includes(name)) {
    problems.push(badDirective(first.raw, span));
  } else if (name === '$ORIGIN') {
    reading.origin = absoluteName(arg.raw, reading.origin);
  } else if (name === '$TTL') {
    reading.defaultTtl = zoneSeconds(arg.raw);
    if (reading.defaultTtl === undefined) {
      problems.push(badTtl(arg.raw, spanOf(arg.start, arg.end)));
    }
  }
}

function record(reading: Reading, entry: ZoneEntry): void {
  const { spanOf, records, problems } = reading;
  const rest = [...entry.words];
  const [first] = rest;
  if (first === undefined) return;
  if (!entry.blank) {
    reading.owner = { name: absoluteName(first.raw, reading.origin), word: first };
    rest.shift();
  }
  const span = spanOf(first.start, entry.words.at(-1)?.end ?? first.end);
  const { ttl, className } = takeTtlAndClass(rest);
  const type = rest.shift();
  if (type === undefined || type.quoted || !TYPE.test(type.raw)) {
    // A number where the type should be is a time to live that cannot be read.
    const at = type === undefined ? span : spanOf(type.start, type.end);
    const number = type !== undefined && /^\d/.test(type.raw) && ttl === undefined;
    problems.push(number ? badTtl(type.raw, at) : noType(type?.raw ?? '', at));
    return;
  }
  const { owner } = reading;
  if (owner === undefined) {
    problems.push(noOwner(span));
    return;
  }
  const typeName = type.raw.toUpperCase();
  const typeSpan = spanOf(type.start, type.end);
  if (rest.length === 0) problems.push(noData(typeName, typeSpan));
  const fields = rest.map((word, at) =>
    fieldOf(word, spanOf, isNameField(typeName, at) ? (reading.origin ?? '') : undefined),
  );
  const seconds =
    ttl === undefined ? inheritedTtl(reading, typeName, fields) : zoneSeconds(ttl.raw);
  if (seconds === undefined) problems.push(noTtl(typeSpan));
  else reading.lastTtl = seconds;
  records.push({
    path: ['records', records.length],
    owner: owner.name,
    ...(seconds !== undefined && { ttl: seconds }),
    class: className,
    type: typeName,
    fields,
    nameSpan: spanOf(owner.word.start, owner.word.end),
    ...(ttl !== undefined && { ttlSpan: spanOf(ttl.start, ttl.end) }),
    typeSpan,
    span,
  });
}

/** Both may be absent, and either may come first. */
function takeTtlAndClass(rest: ZoneWord[]): {
  readonly ttl: ZoneWord | undefined;
  readonly className: string;
} {
  let ttl: ZoneWord | undefined;
  let className: string | undefined;
  for (;;) {
    const [word] = rest;
    if (word === undefined || word.quoted) break;
    if (className === undefined && CLASS.test(word.raw)) className = word.raw.toUpperCase();
    else if (ttl === undefined && zoneSeconds(word.raw) !== undefined) ttl = word;
    else break;
    rest.shift();
  }
  return { ttl, className: className ?? 'IN' };
}

/** BIND's order: RFC 2308 §4 for $TTL, RFC 1035 §5.1 for the record before, then the SOA's own minimum. */
function inheritedTtl(
  { defaultTtl, lastTtl }: Reading,
  type: string,
  fields: readonly ZoneField[],
): number | undefined {
  const minimum = type === 'SOA' ? zoneSeconds(fields[6]?.text ?? '') : undefined;
  return defaultTtl ?? lastTtl ?? minimum;
}

/** With an origin, the field is a name; an empty one means that none is known. */
function fieldOf(
  { raw, quoted, start, end }: ZoneWord,
  spanOf: SpanOf,
  origin?: string,
): ZoneField {
  const name =
    origin === undefined ? undefined : absoluteName(raw, origin === '' ? undefined : origin);
  return {
    text: name === undefined ? characterString(raw) : raw,
    quoted,
    ...(name !== undefined && { name }),
    span: spanOf(start, end),
  };
}
