import { slashed } from '../../value/readers/path.ts';
import type { TextRange } from '../utterances/text-range.ts';
import type { Draft } from './draft.ts';
import { codeAround } from './reading.ts';
import type { Reading } from './reading.ts';

/** Nobody lets people upload more than this at once: what is larger lies on a disk. */
const MOST_UPLOADED = 20 * 1024 ** 3;

/** What a port is not kept open by. */
const CLOSED =
  /\b(?:block(?:s|ed|ing)?|den(?:y|ies|ied)|closed?|drop(?:s|ped)?|reject(?:s|ed)?)\b/i;

/** Names of machines, which a sentence's common words are not. */
const OF_MACHINES: ReadonlySet<string> = new Set(['volume', 'network', 'project']);

/** `rewrites example.org to 192.0.2.4`: what something leads to is not the address of who does it. */
const TARGET =
  /\b(?:rewrit\w+|redirect\w*|resolv\w+|forward\w*|prox(?:y|ies)\w*|rout(?:es?|ed|ing))\b[^;]{0,80}(?:→|->|=>|\bto\b)\s?[`*]*$/i;

/** False for a claim that its own value belies: an upload of a disk's size, a route into a machine's files. */
export function isPlausible(reading: Reading, draft: Draft): boolean {
  const { value, attribute, range, bound } = draft;
  const { text, utterance } = reading;
  if (attribute === 'upload-size' && value.kind === 'size') return value.bytes <= MOST_UPLOADED;
  if (attribute.endsWith('-route') && (value.kind === 'route' || value.kind === 'path'))
    return slashed(value.text).kind === 'route' || /^\/(?:app|data)\//.test(value.text);
  if (attribute === 'address' && bound.subject?.kind === 'host' && utterance.form !== 'prose')
    return !TARGET.test(text.slice(Math.max(0, range.start - 120), range.start));
  // A database is hardly called as a product is written: a column of `TimescaleDB`, `MySQL` lists programs.
  if (attribute === 'database' && value.kind === 'name' && utterance.form === 'table')
    return !/[A-Z]/.test(value.text) || codeAround(reading, range) !== undefined;
  // `daily/weekly/monthly` in a code mark are folders.
  if (value.kind === 'schedule' && codeAround(reading, range) !== undefined)
    return text[range.start - 1] !== '/' && text[range.end] !== '/';
  if (attribute === 'open-port') {
    return !CLOSED.test(text.slice(Math.max(0, range.start - 60), range.start));
  }
  // What a service has for SSH is not what it answers people on.
  if (attribute === 'port' && bound.subject?.kind === 'service') {
    const beside = utterance.context.slice(0, utterance.beside ?? 0);
    return ![text, ...beside].some((words) => words.length < 60 && /\bssh\b/i.test(words));
  }
  if (OF_MACHINES.has(attribute) && codeAround(reading, range) === undefined)
    return !isWordOfSeveral(text, range);
  return true;
}

/** `model cache and scratch`: one word of a description. */
export function isWordOfSeveral(text: string, range: TextRange): boolean {
  if (/[-_.\d]/.test(text.slice(range.start, range.end))) return false;
  const before = /([\p{L}\d]+)\s$/u.exec(text.slice(0, range.start))?.[1];
  return (
    before !== undefined && !/^(?:and|or|und|plus|volumes?|networks?|the|named)$/i.test(before)
  );
}
