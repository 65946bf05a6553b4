import type { Path } from '@stackwright/core';
import type { AttributeId } from '../../subject/attributes.ts';
import type { Subject } from '../../subject/subject.ts';
import { domainOf } from '../../value/readers/domain.ts';
import type { Value } from '../../value/value.ts';
import type { Fact } from '../fact.ts';

/** A fact; none where the stack says no value. */
export function* fact(
  subject: Subject,
  attribute: AttributeId,
  value: Value | undefined,
  path: Path,
  environment?: string,
): Generator<Fact> {
  if (value !== undefined) yield { subject, environment, attribute, value, path };
}

type Maybe<T> = T | undefined;

/** A value of a kind, or none where nothing is declared. */
export const of = {
  address: (text: Maybe<string>) =>
    text === undefined ? undefined : ({ kind: 'address', text } as const),
  domain: (text: Maybe<string>) =>
    text === undefined ? undefined : ({ kind: 'domain', text: text.toLowerCase() } as const),
  name: (text: Maybe<string>) =>
    text === undefined ? undefined : ({ kind: 'name', text } as const),
  word: (text: Maybe<string>) =>
    text === undefined ? undefined : ({ kind: 'word', text: text.toLowerCase() } as const),
  text: (text: Maybe<string>) =>
    text === undefined ? undefined : ({ kind: 'text', text } as const),
  path: (text: Maybe<string>) =>
    text === undefined ? undefined : ({ kind: 'path', text } as const),
  route: (text: Maybe<string>) =>
    text === undefined ? undefined : ({ kind: 'route', text } as const),
  version: (text: Maybe<string | number>) =>
    text === undefined ? undefined : ({ kind: 'version', text: `${text}` } as const),
  timezone: (text: Maybe<string>) =>
    text === undefined ? undefined : ({ kind: 'timezone', text } as const),
  port: (port: Maybe<number>, protocol?: 'tcp' | 'udp') =>
    port === undefined ? undefined : ({ kind: 'port', port, protocol } as const),
  count: (count: Maybe<number>) =>
    count === undefined ? undefined : ({ kind: 'count', count } as const),
  size: (bytes: Maybe<number>) =>
    bytes === undefined ? undefined : ({ kind: 'size', bytes } as const),
  duration: (seconds: Maybe<number>) =>
    seconds === undefined ? undefined : ({ kind: 'duration', seconds } as const),
  share: (share: Maybe<number>) =>
    share === undefined ? undefined : ({ kind: 'share', share } as const),
} satisfies Readonly<Record<string, (...given: never[]) => Value | undefined>>;

/** A host as clients name it: a domain, or the name of a container. */
export function hostValue(text: string | undefined): Value | undefined {
  if (text === undefined) return undefined;
  if (/^[\d.]+$/.test(text) || text.includes(':')) return of.address(text);
  const domain = domainOf(text, true);
  return domain === undefined ? of.name(text) : of.domain(domain);
}
