import type { AttributeId } from '../../subject/attributes.ts';
import type { SubjectKind } from '../../subject/subject.ts';
import type { TextRange } from '../utterances/text-range.ts';
import type { Draft } from './draft.ts';
import { environmentOf } from './environment.ts';
import { codeAround } from './reading.ts';
import { overlaps } from '../utterances/text-range.ts';
import type { Reading } from './reading.ts';

/** What a name that belongs to one thing alone is, by the kind of the thing: containers, hosts. */
const BY_KIND: Partial<Readonly<Record<SubjectKind, AttributeId>>> = {
  host: 'hostname',
  service: 'container',
  edge: 'container',
  server: 'container',
  backup: 'bucket',
};

/** Claims by names alone: a container in code, or any name that a thing had once. */
export function nameDrafts(reading: Reading, taken: readonly TextRange[]): readonly Draft[] {
  return reading.mentions.flatMap((mention) => {
    const { subject, start, end, retired, strength } = mention;
    const range = { start, end };
    const text = reading.text.slice(start, end);
    const attribute = BY_KIND[subject.kind];
    if (
      attribute === undefined ||
      strength !== 'exact' ||
      taken.some((one) => overlaps(one, range))
    )
      return [];
    if (retired !== true && !(mention.environment !== undefined && codeAround(reading, range)))
      return [];
    if (
      !/^[a-z\d][\w.-]*$/i.test(text) ||
      /^\d+(?:\.\d+)+$/.test(text) ||
      (retired !== true && !text.includes('-'))
    )
      return [];
    const environment = mention.environment ?? environmentOf(reading, range);
    const isDomain = text.includes('.');
    return [
      {
        range,
        value: isDomain ? { kind: 'domain', text: text.toLowerCase() } : { kind: 'name', text },
        attribute: isDomain ? 'domain' : attribute,
        told: 'form',
        bound: { subject, environment, by: 'words' },
      } satisfies Draft,
    ];
  });
}
