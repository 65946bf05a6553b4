import type { ResolvedStack } from '@stackwright/schema';
import { recordSubject } from '../ids.ts';
import { term } from './term.ts';
import type { Term } from './term.ts';
import { odooOf } from './services.ts';

/** Domains: whose they are, their records, zones and certificates. One name is all of these at once. */
export function* nameTerms(stack: ResolvedStack): Generator<Term> {
  yield* vhostTerms(stack);
  for (const { name, records } of stack.zones) {
    yield term(name, { kind: 'zone', id: name });
    for (const owner of new Set(records.map((record) => record.owner))) {
      const subject = recordSubject(owner);
      yield term(owner, subject);
      const label = owner === name ? '@' : owner.slice(0, -name.length - 1);
      if (stack.zones.length === 1 && owner.endsWith(name))
        yield term(label, subject, { strength: 'word' });
    }
  }
  const [zone, ...zones] = stack.zones;
  if (zone !== undefined && zones.length === 0)
    for (const text of ['dns zone', 'the zone', 'zone file', 'apex domain'])
      yield term(text, { kind: 'zone', id: zone.name });
  yield* certificateTerms(stack);
}

function* vhostTerms({ edges, settings }: ResolvedStack): Generator<Term> {
  for (const { vhosts, host } of edges)
    for (const { names, path, environment } of vhosts)
      for (const name of names) {
        // `localhost` is everybody's.
        const options = {
          environment,
          ...(name.includes('.') ? {} : { strength: 'word' as const }),
        };
        const [section, id, part, edition] = path;
        if (section === 'services') yield term(name, { kind: 'service', id: String(id) }, options);
        if (section !== 'environments') continue;
        yield term(
          name,
          { kind: 'service', id: part === 'editions' ? String(edition) : odooOf('odoo') },
          options,
        );
        if (!host.local) yield term(name, { kind: 'environment', id: String(id) }, options);
      }
  // External services have a name and no vhost here.
  const zone = Object.keys(settings.zones ?? {});
  for (const [id, { state, domain }] of Object.entries(settings.services ?? {}))
    if (state === 'external' && domain !== undefined && zone.length === 1)
      yield term(domain.includes('.') ? domain : `${domain}.${zone[0]}`, { kind: 'service', id });
}

function* certificateTerms({ certificates, edges }: ResolvedStack): Generator<Term> {
  for (const { lineage } of certificates) {
    const subject = { kind: 'certificate', id: lineage } as const;
    yield term(lineage, subject);
    const environments = new Set(
      edges.flatMap(({ vhosts }) =>
        vhosts
          .filter((vhost) => vhost.certificate === lineage && vhost.environment !== undefined)
          .map((vhost) => vhost.environment),
      ),
    );
    const [environment, ...others] = environments;
    if (others.length > 0) continue;
    const isFirst = certificates.filter((one) => one.lineage !== lineage).length === 0;
    for (const word of ['certificate', 'tls certificate', 'ssl certificate', 'cert']) {
      yield term(word, subject, {
        environment: isFirst ? undefined : environment,
        strength: 'exact',
      });
      if (environment !== undefined) yield term(`${environment} ${word}`, subject, { environment });
    }
  }
}
