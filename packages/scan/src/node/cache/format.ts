import { createHash } from 'node:crypto';
import type { KnownFiles } from './known-files.ts';

/**
 * A cache as text: a line of JSON, then words that end with NUL, which no path and no JSON holds. It is read
 * at every start, so most of it is taken as it stands; its checksum tells whether it is what was written.
 */
export function formatCache(known: KnownFiles, fingerprint: string): string {
  const { silent, binary, spoken, stamps } = known;
  const counts = [silent.size, binary.size, spoken.size, stamps.size];
  const body = [...silent, ...binary, ...[...spoken].flat(), ...[...stamps].flat()].join('\0');
  return `${JSON.stringify({ fingerprint, counts, sum: checksum(body) })}\n${body}`;
}

/** Reads a cache; undefined for one that is broken, or that another version wrote. */
export function parseCache(text: string, fingerprint: string): KnownFiles | undefined {
  const end = text.indexOf('\n');
  const head = readHead(text.slice(0, end));
  const body = text.slice(end + 1);
  if (head?.fingerprint !== fingerprint || head.sum !== checksum(body)) return undefined;
  const words = body === '' ? [] : body.split('\0');
  const [silent = 0, binary = 0, spoken = 0] = head.counts;
  const from = silent + binary;
  return {
    silent: new Set(words.slice(0, silent)),
    binary: new Set(words.slice(silent, from)),
    spoken: pairs(words.slice(from, from + 2 * spoken)),
    stamps: pairs(words.slice(from + 2 * spoken)),
  };
}

interface Head {
  readonly fingerprint: string;
  readonly counts: readonly number[];
  readonly sum: string;
}

function readHead(line: string): Head | undefined {
  try {
    return JSON.parse(line) as Head;
  } catch {
    return undefined;
  }
}

function checksum(body: string): string {
  return createHash('sha1').update(body).digest('hex');
}

function pairs(words: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) found.set(words[at] ?? '', words[at + 1] ?? '');
  return found;
}
