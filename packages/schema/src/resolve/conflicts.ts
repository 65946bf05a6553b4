import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { Deployment, Edge, Vhost, Workload } from '../model/index.ts';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';

/** Something that only one thing on a host may have. */
interface Claim {
  readonly what: string;
  readonly path: Path;
}

/** Reports what two parts of the stack claim for themselves: ports, container names, names, databases. */
export function checkConflicts(
  draft: Draft,
  deployments: readonly Deployment[],
  edges: readonly Edge[],
): void {
  for (const host of new Set([...deployments, ...edges].map((item) => item.host.id))) {
    const workloads: Workload[] = [
      ...deployments
        .filter((deployment) => deployment.host.id === host)
        .flatMap((deployment) => deployment.workloads),
      ...edges.filter((edge) => edge.host.id === host).map((edge) => edge.workload),
    ];
    checkClaims(
      draft,
      'port-conflict',
      workloads.flatMap(portClaims),
      'Only one container can listen on a port of the host.',
      'Give one of them another port.',
    );
    checkClaims(
      draft,
      'container-conflict',
      workloads.map(({ container, path }) => ({
        what: `the container name \`${container}\``,
        path,
      })),
      'Two containers of one name cannot run on one host, and their names are how they are found.',
      'Set `container:` of one of them, or another `suffix:` of its environment.',
    );
  }
  for (const edge of edges) {
    checkClaims(
      draft,
      'domain-conflict',
      edge.vhosts.flatMap((vhost: Vhost) =>
        vhost.names.map((name) => ({ what: `the name \`${name}\``, path: vhost.path })),
      ),
      'Only one vhost can answer a name.',
      'Give one of them another domain.',
    );
  }
  checkClaims(
    draft,
    'database-conflict',
    deployments.flatMap(({ odoos }) =>
      odoos.map(({ database, path }) => ({
        what: `the database \`${formatPath(database.path)}\``,
        path: [...path, 'database'],
      })),
    ),
    'Two Odoos on one database would run each job twice and overwrite each other.',
    'Give one of them a database of its own.',
  );
}

function portClaims({ published, path }: Workload): Claim[] {
  return published.map(({ port, protocol }) => ({
    what: `port ${port}/${protocol} of the host`,
    path,
  }));
}

function checkClaims(
  draft: Draft,
  rule: string,
  claims: readonly Claim[],
  why: string,
  fix: string,
): void {
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const earlier = first.get(claim.what);
    if (earlier === undefined) {
      first.set(claim.what, claim);
      continue;
    }
    report(draft, {
      rule,
      what: `\`${formatPath(earlier.path)}\` and \`${formatPath(claim.path)}\` both claim ${claim.what}.`,
      why,
      fix,
      path: claim.path,
      part: 'key',
      related: [{ message: 'the other claim', path: earlier.path }],
    });
  }
}
