import { MIB } from '@stackwright/schema';
import { findValues } from './find-values.ts';
import { domainOf } from './readers/domain.ts';
import { bytesOf } from './readers/size.ts';
import { parseImage } from './readers/image.ts';
import { NUMBER_WORDS, toNumber } from './readers/number.ts';
import type { Value, ValueKind } from './value.ts';
import { canonicalWord, isKnownWord } from './words.ts';

/** A whole text as one kind of value; undefined when it is not entirely one. */
export function parseWhole(text: string, kind: ValueKind): Value | undefined {
  return PARSERS[kind]?.(text) ?? wholeFind(text, kind);
}

const NAME = /^[A-Za-z\d_][\w.+/-]{0,127}$/;

/** Kinds that a label makes wider than sentences do. */
const PARSERS: { readonly [K in ValueKind]?: (text: string) => Value | undefined } = {
  domain: (text) => {
    const domain = domainOf(text.replace(/\/$/, ''), true);
    // `odoo.conf` in a labelled cell is still a file.
    const isFile = /\.(?:conf|ya?ml|md|sh|py|json|txt|log|sql|env|gz|zip|toml|ini|xml)$/i.test(
      text,
    );
    return domain === undefined || isFile ? undefined : { kind: 'domain', text: domain };
  },
  name: (text) =>
    NAME.test(text) && /[A-Za-z]/.test(text) && !/^\d+(?:\.\d+)*$/.test(text)
      ? { kind: 'name', text }
      : undefined,
  word: (text) =>
    /^[A-Za-z][\w-]*$/.test(text) || isKnownWord(text)
      ? { kind: 'word', text: canonicalWord(text) }
      : undefined,
  text: (text) => ({ kind: 'text', text }),
  image: (text) => parseImage(text),
  version: (text) => {
    const version = /^v?(\d{1,4}(?:\.\d{1,6}){0,3})(?:\.x)?$/i.exec(text)?.[1];
    return version === undefined ? undefined : { kind: 'version', text: version };
  },
  path: (text) =>
    /^\/[^\s]*$/.test(text) ? { kind: 'path', text: withoutSlash(text) } : undefined,
  route: (text) =>
    /^\/[^\s]*$/.test(text) ? { kind: 'route', text: withoutSlash(text) } : undefined,
  port: (text) => {
    const port = Number(/^:?(\d{1,5})$/.exec(text)?.[1]);
    return port >= 1 && port <= 65_535 ? { kind: 'port', port, protocol: undefined } : undefined;
  },
  count: (text) => {
    const number = NUMBER_WORDS.get(text.toLowerCase()) ?? bareNumber(text);
    return number === undefined ? undefined : { kind: 'count', count: number };
  },
  money: (text) => {
    const amount = bareNumber(text);
    return amount === undefined
      ? undefined
      : { kind: 'money', amount, currency: '', per: undefined };
  },
  duration: (text) => {
    const seconds = bareNumber(text);
    return seconds === undefined ? undefined : { kind: 'duration', seconds };
  },
  size: (text) => {
    const bytes = bareNumber(text);
    if (bytes !== undefined)
      return bytes >= MIB && Number.isInteger(bytes) ? { kind: 'size', bytes } : undefined;
    // A label makes a size of `15m`.
    const [, count = '', unit = ''] = /^([\d.,]+)\s?([kmgt])$/i.exec(text) ?? [];
    const size = count === '' ? undefined : bytesOf(toNumber(count), unit);
    return size === undefined ? undefined : { kind: 'size', bytes: size };
  },
};

function bareNumber(text: string): number | undefined {
  return /^[~≈]?\s?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,9})?$/.test(text)
    ? toNumber(text.replace(/^[~≈]\s?/, ''))
    : undefined;
}

function withoutSlash(text: string): string {
  return text.length > 1 ? text.replace(/\/+$/, '') : text;
}

/** The only value of a text, when it is all of the text but for the noun behind it. */
function wholeFind(text: string, kind: ValueKind): Value | undefined {
  const [first, second] = findValues(text);
  if (first === undefined || second !== undefined || first.value.kind !== kind || first.start !== 0)
    return undefined;
  return first.end === text.length || (first.noun !== undefined && kind === 'count')
    ? first.value
    : undefined;
}
