import type { RecordData, ZoneRecord } from '../model/index.ts';
import type { DnsRecord } from '../stack.gen.ts';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';
import { short, targetName, within } from './names.ts';
import { secondsOf } from './settings.ts';

/** The record that an entry of `records` declares, fully qualified; findings when it is not one record. */
export function declaredRecord(
  draft: Draft,
  zone: string,
  record: DnsRecord,
  index: number,
  zoneTtl: number,
): ZoneRecord[] {
  const path = ['zones', zone, 'records', index];
  const kinds = kindsOf(record, zone);
  if (kinds.length !== 1) {
    report(draft, {
      rule: 'invalid-record',
      what: `The record \`${record.name}\` has ${kinds.length === 0 ? 'no type' : `${kinds.length} types`}.`,
      why: 'Each entry is one record of one type.',
      fix: 'Give exactly one of a, aaaa, cname, mx, txt, ns, srv and caa.',
      path,
    });
  }
  const ttl = record.ttl === undefined ? zoneTtl : secondsOf(record.ttl);
  const inside = record.name === zone || record.name.endsWith(`.${zone}`);
  const full = inside ? record.name : within(record.name, zone);
  const owner = short(draft, full, [...path, 'name']);
  if (owner === undefined) return [];
  return kinds.map((data) => ({ owner, ttl, data, proxied: record.proxied === true, path }));
}

function kindsOf(record: DnsRecord, zone: string): RecordData[] {
  const { a, aaaa, cname, ns, txt, mx, srv, caa } = record;
  const kinds: (RecordData | undefined)[] = [
    a === undefined ? undefined : { type: 'A', address: a },
    aaaa === undefined ? undefined : { type: 'AAAA', address: aaaa },
    cname === undefined ? undefined : { type: 'CNAME', target: targetName(cname, zone) },
    ns === undefined ? undefined : { type: 'NS', target: targetName(ns, zone) },
    txt === undefined ? undefined : { type: 'TXT', text: txt },
    mx && { type: 'MX', priority: mx.priority, target: targetName(mx.target, zone) },
    srv && { type: 'SRV', ...srv, target: targetName(srv.target, zone) },
    caa && { type: 'CAA', flags: caa.flags ?? 0, tag: caa.tag, value: caa.value },
  ];
  return kinds.filter((kind) => kind !== undefined);
}
