import type { AttributeId } from '../../subject/attributes.ts';
import type { SubjectKind } from '../../subject/subject.ts';
import type { Value } from '../../value/value.ts';
import type { FoundValue } from '../../value/found-value.ts';
import { attributesByWords } from './attributes-by-words.ts';
import type { Told } from './attributes-by-words.ts';
import { boundFor } from './bound-for.ts';
import { sureOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { environmentOf } from './environment.ts';
import { inEnvironment } from './in-environment.ts';
import { clauseOf } from './reading.ts';
import { overlaps } from '../utterances/text-range.ts';
import { subjectKey } from '../../subject/subject.ts';
import type { Bound } from './subject.ts';
import { refined } from './refine.ts';
import type { Reading } from './reading.ts';
import { isTarget } from './zones.ts';
import { ownDraft } from './own-name.ts';
import type { TextRange } from '../utterances/text-range.ts';
import { versionDraft } from './versions.ts';

/** Claims by values that stand free in a sentence; `taken` is claimed already. */
export function spokenDrafts(reading: Reading, taken: readonly TextRange[]): readonly Draft[] {
  return reading.values.flatMap((value) => {
    if (taken.some((range) => overlaps(range, value))) return [];
    const draft = draftOf(reading, value);
    return draft === undefined ? [] : [draft];
  });
}

/** The path of an URL that leads to somebody else's. */
function isOfStranger({ values, mentions }: Reading, { start }: FoundValue): boolean {
  const host = values.find(
    ({ value, end }) => value.kind === 'domain' && start - end <= 6 && start >= end,
  );
  return host !== undefined && !mentions.some((mention) => overlaps(mention, host));
}

/** The port of `n8n:5678` is that of what stands before the colon, and of nothing else. */
function hostPortDraft(
  reading: Reading,
  { value, start, end }: FoundValue,
): Draft | 'another' | undefined {
  if (value.kind !== 'port' || !/[\w\]]:$/.test(reading.text.slice(0, start))) return undefined;
  const range = { start, end };
  const here = inEnvironment(reading.mentions, environmentOf(reading, range));
  const hosts = here.filter((one) => one.end === start - 1 && one.strength === 'exact');
  for (const { subject, environment: own } of hosts) {
    const attribute = PORT_OF[subject.kind];
    // On a name of the host, or on a public one, anything may be published.
    const isPublic = subject.kind !== 'server' && /\.\w+:$/.test(reading.text.slice(0, start));
    if (attribute === undefined || isPublic) continue;
    const environment = own ?? environmentOf(reading, range);
    return { range, value, attribute, told: 'form', bound: { subject, environment, by: 'words' } };
  }
  return /\b(?:localhost|127\.0\.0\.1|0\.0\.0\.0):$|\.[a-z]{2,}:$|\d\.\d+:$|\s:$/i.test(
    reading.text.slice(0, start),
  )
    ? undefined
    : 'another';
}

const PORT_OF: Partial<Readonly<Record<SubjectKind, AttributeId>>> = {
  service: 'port',
  edge: 'port',
  server: 'database-port',
};

/** What every machine calls itself is the address of none. */
function isLoopback(value: Value): boolean {
  return value.kind === 'address' && /^(?:127\.|0\.0\.0\.0$|::1?$)/.test(value.text);
}

/** `It has 2 vCPUs and 8 GB of memory`, beside the name of a service: a machine is spoken of. */
function isOfMachine({ text }: Reading, attribute: AttributeId, { subject }: Bound): boolean {
  const isMachines = attribute === 'memory' || attribute === 'cpus' || attribute === 'disk';
  return (
    isMachines &&
    subject?.kind === 'service' &&
    /\bv?cpus?\b|\b(?:droplet|disk|ssd|nvme|vps)\b/i.test(text)
  );
}

interface Candidate {
  readonly draft: Draft;
  readonly weight: number;
}

function draftOf(reading: Reading, found: FoundValue): Draft | undefined {
  const { value } = found;
  if (value.kind === 'date' || value.kind === 'name') return undefined;
  if (value.kind === 'version') return versionDraft(reading, found);
  if (value.kind === 'route' && isOfStranger(reading, found)) return undefined;
  if (isTarget(reading, value, found, 1)) return undefined;
  const own = ownDraft(reading, found) ?? hostPortDraft(reading, found);
  if (own === 'another') return undefined;
  if (own !== undefined) return own;
  const candidates = attributesByWords(reading, found)
    .filter(({ attribute }) => attribute !== 'address' || !isLoopback(value))
    .map((told) => candidateOf(reading, found, told))
    .toSorted((a, b) => b.weight - a.weight);
  const [first, second] = candidates;
  if (first === undefined) return undefined;
  if (first.draft.bound.subject === undefined && !TELLS_ITSELF.has(value.kind)) return undefined;
  const isTie =
    second !== undefined &&
    first.weight - second.weight < 0.25 &&
    second.draft.bound.subject !== undefined &&
    second.draft.attribute !== first.draft.attribute &&
    sureOf(second.draft) !== 'guess';
  return isTie ? { ...first.draft, told: 'near' } : first.draft;
}

/** A port of `localhost` is a service's only where the clause says whose. */
function isElsewhere(reading: Reading, { start }: TextRange, bound: Bound): boolean {
  if (
    !/(?:localhost|127\.0\.0\.1|0\.0\.0\.0):$/.test(
      reading.text.slice(Math.max(0, start - 12), start),
    )
  )
    return false;
  const clause = clauseOf(reading, start);
  const isNamed = reading.mentions.some(
    ({ subject, start: at }) =>
      bound.subject !== undefined &&
      subjectKey(subject) === subjectKey(bound.subject) &&
      at >= clause.start &&
      at < start - 12,
  );
  return !isNamed;
}

const TELLS_ITSELF: ReadonlySet<string> = new Set(['address', 'image']);

const SUBJECT_WEIGHT = { structure: 2, words: 2, implied: 1.5, near: 0.5, nothing: -2 } as const;

function candidateOf(
  reading: Reading,
  { value, start, end }: FoundValue,
  { attribute, told, weight }: Told,
): Candidate {
  const range = { start, end };
  const own = refined(attribute, reading, range);
  const found = boundFor(reading, own, range);
  // Everything is kept for some time: that backups are meant must be said.
  const isVague =
    (own === 'retention' && found.by === 'implied') ||
    isElsewhere(reading, range, found) ||
    isOfMachine(reading, own, found);
  const bound = isVague ? ({ ...found, by: 'near' } as const) : found;
  const draft = { range, value, attribute: own, told, bound };
  return { draft, weight: weight + SUBJECT_WEIGHT[bound.by] - (sureOf(draft) === 'guess' ? 1 : 0) };
}
