import { matchAt, nothing, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import { portAfter } from './port.ts';

const V4 = /(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\w]|\.\d|-[\d])/y;
const NETWORK = /\/(\d{1,3})(?![\w.])/y;
/** Seven colons, or two in a row; hardware addresses have five. */
const MAY_BE_V6 = /::|^(?:[^:]{1,4}:){7}|^(?:[\dA-Fa-f]{2}:){5}[\dA-Fa-f]{2}$/;
const V6_SIGNS = /[\dA-Fa-f:]{2,45}(?:\.\d{1,3}){0,3}/y;

/** `192.0.2.1`, and the port after it. A network with its length is no address, unless it holds only one. */
export function readIpv4(text: string, at: number): Reading | undefined {
  const match = matchAt(V4, text, at);
  if (match === null || match.slice(1).some((part) => Number(part) > 255)) return undefined;
  const end = at + match[0].length;
  const network = matchAt(NETWORK, text, end);
  if (network !== null && network[1] !== '32') return nothing(end + network[0].length);
  const value = { kind: 'address', text: match.slice(1).map(Number).join('.') } as const;
  const port = network === null ? portAfter(text, end) : undefined;
  return {
    found: [{ value, start: at, end }, ...(port?.found ?? [])],
    end: port?.end ?? end + (network?.[0].length ?? 0),
  };
}

/** An IPv6 address. Hardware addresses and times are read over. */
export function readIpv6(text: string, at: number): Reading | undefined {
  const match = matchAt(V6_SIGNS, text, at);
  if (match === null) return undefined;
  const written = match[0].replace(/(?<!:):$/, '');
  const end = at + written.length;
  if (!MAY_BE_V6.test(written) || /\w/.test(text[end] ?? '')) return undefined;
  const canonical = /\d/.test(written) ? canonicalIpv6(written) : undefined;
  // Hardware addresses, and what is longer than any address, are read over as a whole.
  if (canonical === undefined) return /^(?:\w+:){5}/.test(written) ? nothing(end) : undefined;
  const network = matchAt(NETWORK, text, end);
  if (network !== null && network[1] !== '128') return nothing(end + network[0].length);
  return reading({ kind: 'address', text: canonical }, at, end);
}

/** The text of RFC 5952 for any way to write the address; undefined when it is none. */
export function canonicalIpv6(text: string): string | undefined {
  const halves = text.toLowerCase().split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const given = [...head, ...(tail ?? [])].flatMap((group) =>
    group.includes('.') ? v4Groups(group) : [group],
  );
  if (!given.every((group) => /^[\da-f]{1,4}$/.test(group))) return undefined;
  const missing = 8 - given.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const cut = tail === undefined ? 8 : head.length;
  const groups = [...given.slice(0, cut), ...Array<string>(missing).fill('0'), ...given.slice(cut)];
  return withoutZeros(groups.map((group) => Number.parseInt(group, 16).toString(16)));
}

function v4Groups(text: string): readonly string[] {
  const parts = text.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !(part <= 255))) return [''];
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  return [(a * 256 + b).toString(16), (c * 256 + d).toString(16)];
}

/** The first longest run of two or more zero groups becomes `::`. */
function withoutZeros(groups: readonly string[]): string {
  let best = { at: 0, length: 1 };
  let start = 0;
  for (const [at, group] of [...groups, ''].entries()) {
    if (group === '0') continue;
    if (at - start > best.length) best = { at: start, length: at - start };
    start = at + 1;
  }
  if (best.length < 2) return groups.join(':');
  return `${groups.slice(0, best.at).join(':')}::${groups.slice(best.at + best.length).join(':')}`;
}
