import type { RecordData, ResolvedStack } from '@stackwright/schema';
import { recordSubject } from '../../subject/ids.ts';
import type { Subject } from '../../subject/subject.ts';
import type { Value } from '../../value/value.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';

/** Zones with every record that they answer, and certificates. */
export function* nameFacts({ zones, certificates, settings }: ResolvedStack): Generator<Fact> {
  for (const { name, path, provider, ttl, records } of zones) {
    const zone: Subject = { kind: 'zone', id: name };
    yield* fact(zone, 'domain', of.domain(name), path);
    yield* fact(zone, 'provider', of.word(provider), [...path, 'provider', 'name']);
    yield* fact(zone, 'ttl', of.duration(ttl), [...path, 'ttl']);
    for (const [at, server] of (settings.zones?.[name]?.nameservers ?? []).entries())
      yield* fact(zone, 'nameserver', of.domain(server), [...path, 'nameservers', at]);
    for (const record of records) {
      const { owner, data, path: at } = record;
      for (const subject of [recordSubject(owner), recordSubject(owner, data.type)]) {
        yield* fact(subject, 'domain', of.domain(owner), at);
        yield* fact(subject, 'record-type', of.word(data.type), at);
        yield* fact(
          subject,
          'ttl',
          of.duration(record.ttl),
          at.at(-1) === 'ttl' ? at : [...path, 'ttl'],
        );
        for (const value of valuesOf(data)) {
          yield* fact(subject, 'record-value', value, at);
          if (value.kind === 'address') yield* fact(subject, 'address', value, at);
        }
        yield* fact(subject, 'dmarc-policy', of.word(policyOf(data)), [...at, 'policy']);
      }
      if (owner === `_dmarc.${name}`)
        yield* fact(zone, 'dmarc-policy', of.word(policyOf(data)), [...at, 'policy']);
      if (data.type === 'CAA' && data.tag !== 'iodef')
        yield* fact(zone, 'issuer', of.domain(data.value), at);
    }
  }
  for (const { id, path: declared, host, lineage, names, issuer, challenge } of certificates) {
    // An undeclared certificate is there because the edge speaks TLS.
    const path = settings.certificates?.[id] === undefined ? ['edges', host] : declared;
    const subject: Subject = { kind: 'certificate', id: lineage };
    for (const name of names)
      yield* fact(subject, 'certificate-name', of.domain(name), [...path, 'covers']);
    yield* fact(subject, 'lineage', of.domain(lineage), [...path, 'lineage']);
    yield* fact(subject, 'issuer', of.word(issuer), [...path, 'issuer']);
    yield* fact(subject, 'challenge', of.word(challenge), [...path, 'challenge']);
    for (const file of ['fullchain.pem', 'privkey.pem', 'chain.pem', 'cert.pem'])
      yield* fact(
        subject,
        'certificate-path',
        of.path(`/etc/letsencrypt/live/${lineage}/${file}`),
        [...path, 'lineage'],
      );
    yield* fact(subject, 'certificate-path', of.path(`/etc/letsencrypt/live/${lineage}`), [
      ...path,
      'lineage',
    ]);
  }
}

/** What people write of a record: the target alone, or with its priority. */
function valuesOf(data: RecordData): readonly Value[] {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return [{ kind: 'address', text: data.address }];
    case 'CNAME':
    case 'NS':
      return [{ kind: 'domain', text: data.target }];
    case 'MX':
      return [
        { kind: 'domain', text: data.target },
        { kind: 'text', text: `${data.priority} ${data.target}` },
        { kind: 'text', text: `${data.priority} ${data.target}.` },
      ];
    case 'TXT':
      return [{ kind: 'text', text: data.text }];
    case 'CAA':
      return [
        { kind: 'text', text: `${data.flags} ${data.tag} "${data.value}"` },
        { kind: 'domain', text: data.value },
      ];
    case 'SRV':
      return [{ kind: 'domain', text: data.target }];
  }
}

function policyOf(data: RecordData): string | undefined {
  return data.type === 'TXT' ? /^v=DMARC1;.*?\bp=(\w+)/.exec(data.text)?.[1] : undefined;
}
