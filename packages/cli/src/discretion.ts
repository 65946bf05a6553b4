import { groupBy } from '@stackwright/core';
import type { Finding, Location, MaskedText, Span } from '@stackwright/core';
import { drawnRanges, maskSecrets, secretParts } from '@stackwright/scan';
import { privateRanges } from '@stackwright/schema';

/** What may be said of texts that were read. */
export interface Discretion {
  /** The texts without their secrets, for frames; made when they are asked for. */
  readonly sources: ReadonlyMap<string, MaskedText>;
  /** The same data with `***` for each secret of the texts, in every string of it. */
  strike<T>(data: T): T;
}

/**
 * Keeps secrets to itself. Frames are masked by place; messages, which may quote a value of any of the
 * files, are searched for the values themselves.
 */
export function discretionOf(
  texts: ReadonlyMap<string, string>,
  findings: readonly Pick<Finding, 'rule' | 'at' | 'related'>[],
): Discretion {
  const places = findings.flatMap(placesOf);
  const files = new Set(places.map(({ file }) => file));
  const hidden = groupBy(
    places.filter(({ isPrivate }) => isPrivate),
    ({ file }) => file,
  );
  const unread = groupBy(findings.filter(isUnread).flatMap(placesOf), ({ file }) => file);
  const named = [...files].flatMap((file) => {
    const text = texts.get(file);
    return text === undefined ? [] : [[file, text] as const];
  });
  return {
    sources: new Map(
      named.map(([file, text]) => {
        const ranges = (hidden.get(file) ?? []).flatMap(({ span }) => span ?? []);
        const words = (unread.get(file) ?? []).flatMap(({ span }) =>
          span === undefined ? [] : drawnRanges(text, span),
        );
        return [file, discreet(text, file, [...ranges, ...words])];
      }),
    ),
    strike: striker(named),
  };
}

/** Findings of parsers: what the text means is not known, so neither is what in it may be told. */
const UNREAD = new Set(['parsable-file', 'invalid-yaml', 'unsupported-yaml', 'non-string-key']);

function isUnread({ rule }: Pick<Finding, 'rule'>): boolean {
  return UNREAD.has(rule);
}

function placesOf({ at, related }: Pick<Finding, 'at' | 'related'>): readonly Location[] {
  return [at, ...related.map((one) => one.at)];
}

/** A text as it may be shown: without its secrets, and without what stands where none belongs. */
export function discreet(text: string, file: string, hidden: readonly Span[] = []): MaskedText {
  return maskSecrets(text, file, [...hidden, ...privateRanges(text, file)]);
}

/** Strikes the secrets of these texts out of any data. */
export function striker(
  texts: Iterable<readonly [file: string, text: string]>,
): Discretion['strike'] {
  const parts = [...new Set([...texts].flatMap(([file, text]) => secretParts(text, file)))]
    // The longest first: a secret may be the beginning of another.
    .toSorted((a, b) => b.length - a.length);
  if (parts.length === 0) return (data) => data;
  const struck = (text: string) => parts.reduce((left, part) => left.replaceAll(part, '***'), text);
  return (data) => mapStrings(data, struck) as typeof data;
}

/** Keys of findings whose values are words of our own, or say where: a password may be such a word. */
const OURS = new Set(['rule', 'severity', 'kind', 'safety', 'url', 'fingerprint', 'file']);

function mapStrings(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data);
  if (Array.isArray(data)) return data.map((item) => mapStrings(item, change));
  if (typeof data !== 'object' || data === null) return data;
  if (data instanceof Map)
    return new Map([...data].map(([key, value]) => [key, mapStrings(value, change)]));
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      OURS.has(key) ? value : mapStrings(value, change),
    ]),
  );
}
