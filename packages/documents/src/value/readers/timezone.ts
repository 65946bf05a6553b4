import { matchAt, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';

/** Abbreviations that mean one zone in documents; those with several meanings (CST, IST, BST) are left alone. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['UTC', 'UTC'],
  ['GMT', 'UTC'],
  ['PHT', 'Asia/Manila'],
  ['SGT', 'Asia/Singapore'],
  ['JST', 'Asia/Tokyo'],
  ['CET', 'CET'],
  ['CEST', 'CET'],
  ['EST', 'America/New_York'],
  ['EDT', 'America/New_York'],
  ['PST', 'America/Los_Angeles'],
  ['PDT', 'America/Los_Angeles'],
]);
const ZONE =
  /(?:(UTC|GMT)\s?([+-])(\d{1,2})(?::00)?|(UTC|GMT|PHT|SGT|JST|CES?T|E[SD]T|P[SD]T)|((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)\/[A-Z][A-Za-z]*(?:[_-][A-Z][A-Za-z]*)*(?:\/[A-Z][A-Za-z_]*)?(?:[+-]\d{1,2})?))(?![\w/])/y;

/** `UTC`, `UTC+8`, `Asia/Manila`. */
export function readTimezone(text: string, at: number): Reading | undefined {
  const match = matchAt(ZONE, text, at);
  if (match === null) return undefined;
  const [all, , sign, hours, short, iana] = match;
  // The signs of Etc/GMT are turned round: Etc/GMT-8 is east of Greenwich.
  const offset = `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  const zone =
    iana ??
    (short === undefined ? (Number(hours) === 0 ? 'UTC' : offset) : ABBREVIATIONS.get(short));
  return zone === undefined
    ? undefined
    : reading({ kind: 'timezone', text: zone }, at, at + all.length);
}
