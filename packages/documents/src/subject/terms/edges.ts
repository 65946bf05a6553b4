import type { ResolvedStack } from '@stackwright/schema';
import type { Subject } from '../subject.ts';
import { term } from './term.ts';
import type { Term } from './term.ts';

const NAMES = [
  'nginx',
  'reverse proxy',
  'reverse-proxy',
  'the edge',
  'edge proxy',
  'the proxy',
  'ingress',
  'nginx proxy',
  'nginx container',
  'web server',
  'edge nginx',
  'nginx edge',
];

/** Proxies by container and image, and by what everybody calls them: `nginx` is the one that is not a developer's. */
export function* edgeTerms({ edges, environments, settings }: ResolvedStack): Generator<Term> {
  const open = edges.filter(({ host }) => !host.local);
  for (const { host, workload, project } of edges) {
    const subject: Subject = { kind: 'edge', id: host.id };
    const local = environments.find(
      (one) => host.local && settings.environments[one.id]?.host === host.id,
    );
    const place = { environment: open.length > 0 ? local?.id : undefined };
    yield term(workload.container, subject, place);
    if (project !== workload.container) yield term(project, subject, place);
    const { reference } = workload.image;
    yield term(reference, subject, place);
    const alone = host.local ? local !== undefined || open.length === 0 : open.length === 1;
    if (alone) yield term('edge', subject, place);
    if (alone) for (const name of NAMES) yield term(name, subject, { ...place, strength: 'exact' });
  }
}
