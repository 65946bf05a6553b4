import { NUMBER_WORDS } from '../readers/number.ts';
import type { ValueOf } from '../value.ts';

export function formatPort(
  { port, protocol }: ValueOf<'port'>,
  like: string | undefined,
): string | undefined {
  if (like === undefined) return protocol === undefined ? `${port}` : `${port}/${protocol}`;
  if (!/^:?\d{1,5}(?:\/(?:tcp|udp))?$|^(?:tcp|udp)[\s/]\d{1,5}$/i.test(like)) return undefined;
  return like.replace(/\d+/, `${port}`);
}

/** Digits, or a word where a word stood and there is one. */
export function formatCount(
  { count }: ValueOf<'count'>,
  like: string | undefined,
): string | undefined {
  if (like === undefined || /^\d{1,15}$/.test(like)) return `${count}`;
  if (/^\d{1,3}(?:,\d{3})+$/.test(like)) return withCommas(count);
  if (!NUMBER_WORDS.has(like.toLowerCase())) return undefined;
  const word = [...NUMBER_WORDS].find(([, number]) => number === count)?.[0];
  return word !== undefined && /^[A-Z]/.test(like)
    ? word.charAt(0).toUpperCase() + word.slice(1)
    : word;
}

export function formatShare(share: number, like: string | undefined): string | undefined {
  const number = Number((share * 100).toFixed(6));
  if (like === undefined) return `${number}%`;
  const [, comma, rest] = /^\d+(?:\.\d+|(,\d+))?(\s?%|\s(?:percent|per\scent))$/i.exec(like) ?? [];
  if (rest === undefined) return undefined;
  return `${comma === undefined ? number : `${number}`.replace('.', ',')}${rest}`;
}

/** With as many parts as stood there: `16` for `15`, also where 16.4 is declared. */
export function formatVersion(version: string, like: string | undefined): string | undefined {
  if (like === undefined) return version;
  const [, prefix, digits = '', rest] = /^(v?)(\d+(?:\.\d+)*)(\.x)?$/i.exec(like) ?? [];
  if (prefix === undefined) return undefined;
  const parts = version.split('.');
  return `${prefix}${parts.slice(0, Math.max(digits.split('.').length, 1)).join('.')}${rest ?? ''}`;
}

export function withCommas(number: number): string {
  return `${number}`.replaceAll(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}
