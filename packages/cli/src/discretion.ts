import type { Finding, MaskedText } from '@stackwright/core';
import { maskSecrets, secretParts } from '@stackwright/scan';

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
  findings: readonly Pick<Finding, 'at' | 'related'>[],
): Discretion {
  const files = new Set(
    findings
      .flatMap(({ at, related }) => [at, ...related.map((one) => one.at)])
      .map(({ file }) => file),
  );
  const named = [...files].flatMap((file) => {
    const text = texts.get(file);
    return text === undefined ? [] : [[file, text] as const];
  });
  return {
    sources: new Map(named.map(([file, text]) => [file, maskSecrets(text, file)])),
    strike: striker(named),
  };
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
