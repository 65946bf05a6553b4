import type { ZoneDocument, ZoneRecord } from '@stackwright/syntax/zone';
import { byOwner, txtOf } from './zone-sets.ts';

/** A DMARC record of a zone, as receivers read it. */
export interface DmarcRecord {
  readonly record: ZoneRecord;
  /** The domain that it speaks for: its name without `_dmarc`, with the dot at its end. */
  readonly domain: string;
  /** Values by tag, which is in lower case; of a tag that is there twice the first. */
  readonly tags: ReadonlyMap<string, string>;
}

const POLICY = /^(?:none|quarantine|reject)$/i;
const ALIGNMENT = /^[rs]$/i;
const FLAG = /^[yn]$/i;

/** Tags and their values. Source: RFC 7489 §6.3 and §6.4; RFC 9091 (`np`); IANA, "DMARC Tags". */
export const DMARC_TAGS: ReadonlyMap<string, RegExp> = new Map([
  ['v', /^DMARC1$/],
  ['p', POLICY],
  ['sp', POLICY],
  ['np', POLICY],
  ['adkim', ALIGNMENT],
  ['aspf', ALIGNMENT],
  ['pct', /^(?:100|\d{1,2})$/],
  ['fo', /^[01ds](?:\s*:\s*[01ds])*$/i],
  ['rf', /^[a-z]+$/i],
  ['ri', /^\d+$/],
  ['rua', /./],
  ['ruf', /./],
  ['t', FLAG],
  ['psd', /^[ynu]$/i],
]);

const OWNER = /^_dmarc(?:\.|$)/;

/** What looks like a DMARC record at each name that is for one. Source: RFC 7489 §6.1, §6.6.3. */
export function dmarcRecords(document: ZoneDocument): readonly DmarcRecord[] {
  return [...byOwner(document)].flatMap(([owner, records]) => {
    const domain = owner.replace(OWNER, '');
    return owner === domain
      ? []
      : records.filter(isDmarc).map((record) => ({ record, domain, tags: tagsOf(txtOf(record)) }));
  });
}

/** Receivers look for the version only; a record that misspells it is meant for them all the same. */
function isDmarc(record: ZoneRecord): boolean {
  return record.type === 'TXT' && /^\s*v\s*=\s*"?DMARC/i.test(txtOf(record));
}

function tagsOf(text: string): DmarcRecord['tags'] {
  const pairs = text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name.trim().toLowerCase(), value.join('=').trim()] as const;
    });
  const tags = new Map<string, string>();
  for (const [name, value] of pairs) if (!tags.has(name)) tags.set(name, value);
  return tags;
}

/** Where reports are asked to go, as written, and by which tag. */
export function reportAddresses(tags: DmarcRecord['tags']) {
  return ['rua', 'ruf'].flatMap(
    (tag) =>
      (tags.get(tag) || undefined)?.split(',').map((part) => ({ tag, address: part.trim() })) ?? [],
  );
}

/** True for an address, and how much may be sent to it: `mailto:a@example.com!10m`. */
export function isReportAddress(text: string): boolean {
  return /^mailto:[^\s@!,]+@[\w-]+(?:\.[\w-]+)+(?:!\d+[kmgt]?)?$/i.test(text);
}
