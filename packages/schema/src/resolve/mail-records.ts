import type { Path } from '@stackwright/core';
import type { RecordData } from '../model/index.ts';
import type { DnsMail } from '../stack.gen.ts';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';
import { targetName } from './names.ts';
import { sortedEntries } from './placements.ts';

/** A record before it has a TTL. */
export interface PlainRecord {
  readonly owner: string;
  readonly data: RecordData;
  readonly path: Path;
}

type Spf = NonNullable<DnsMail['spf']>;
type Dmarc = NonNullable<DnsMail['dmarc']>;

const SPF_ALL = { fail: '-all', softfail: '~all', neutral: '?all' } as const;

/** The records that say a name's mail: MX, SPF, DKIM, DMARC and tracking names. */
export function mailRecords(
  draft: Draft,
  owner: string,
  zone: string,
  mail: DnsMail,
  path: Path,
): PlainRecord[] {
  const records: PlainRecord[] = (mail.mx ?? []).map(({ priority, target }, index) => ({
    owner,
    data: { type: 'MX', priority, target: targetName(target, zone) },
    path: [...path, 'mx', index],
  }));
  if (mail.spf !== undefined)
    records.push({ owner, data: text(spfText(mail.spf)), path: [...path, 'spf'] });
  if (mail.dmarc !== undefined) {
    records.push({
      owner: `_dmarc.${owner}`,
      data: text(dmarcText(mail.dmarc)),
      path: [...path, 'dmarc'],
    });
  }
  for (const [selector, { type, key, cname }] of sortedEntries(mail.dkim ?? {})) {
    const name = `${selector}._domainkey.${owner}`;
    const place = [...path, 'dkim', selector];
    if (cname !== undefined && key !== undefined) {
      report(draft, {
        rule: 'invalid-dkim',
        what: `The DKIM selector \`${selector}\` has both a key and a CNAME.`,
        why: 'A name with a CNAME can have no other record (RFC 1034, 3.6.2).',
        fix: 'Keep `cname:` where the provider holds the key, else `key:`.',
        path: place,
        part: 'key',
      });
    }
    if (cname !== undefined)
      records.push({
        owner: name,
        data: { type: 'CNAME', target: targetName(cname, zone) },
        path: place,
      });
    else if (key !== undefined)
      records.push({
        owner: name,
        data: text(`v=DKIM1; k=${type ?? 'rsa'}; p=${key}`),
        path: place,
      });
  }
  for (const [label, target] of sortedEntries(mail.tracking ?? {})) {
    records.push({
      owner: label === '@' ? owner : `${label}.${owner}`,
      data: { type: 'CNAME', target: targetName(target, zone) },
      path: [...path, 'tracking', label],
    });
  }
  return records;
}

/** RFC 7208: mechanisms in order of cost, `all` last. */
export function spfText(spf: Spf): string {
  return [
    'v=spf1',
    ...(spf.ip4 ?? []).map((network) => `ip4:${network}`),
    ...(spf.ip6 ?? []).map((network) => `ip6:${network}`),
    ...(spf.a === true ? ['a'] : []),
    ...(spf.mx === true ? ['mx'] : []),
    ...(spf.include ?? []).map((domain) => `include:${domain}`),
    SPF_ALL[spf.all ?? 'softfail'],
  ].join(' ');
}

/** RFC 7489, 6.4: tags in the order of its grammar; defaults are left out. */
export function dmarcText(dmarc: Dmarc): string {
  const strict = dmarc.alignment === 'strict';
  return [
    'v=DMARC1',
    `p=${dmarc.policy}`,
    ...(dmarc.subdomains === undefined ? [] : [`sp=${dmarc.subdomains}`]),
    ...addresses('rua', dmarc.rua),
    ...addresses('ruf', dmarc.ruf),
    ...(strict ? ['adkim=s', 'aspf=s'] : []),
    ...(dmarc.percent === undefined || dmarc.percent === 100 ? [] : [`pct=${dmarc.percent}`]),
  ].join('; ');
}

function addresses(tag: string, mails: readonly string[] | undefined): string[] {
  return mails === undefined || mails.length === 0
    ? []
    : [`${tag}=${mails.map((mail) => `mailto:${mail}`).join(',')}`];
}

function text(value: string): RecordData {
  return { type: 'TXT', text: value };
}
