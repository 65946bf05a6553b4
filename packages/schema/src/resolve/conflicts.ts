import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { Deployment, Edge, Workload } from '../model/index.ts';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';
import type { VhostPart } from './vhosts.ts';

/** Something that only one part of the stack may have. */
interface Claim {
  readonly what: string;
  readonly path: Path;
  /** Address of a port: two addresses do not meet, unless one of them is every address. */
  readonly address?: string;
}

/** Why a double claim is a mistake, and what to do. */
interface Law {
  readonly rule: string;
  readonly why: string;
  readonly fix: string;
}

const PORT: Law = {
  rule: 'port-conflict',
  why: 'Only one container can listen on a port of the host.',
  fix: 'Give one of them another port.',
};
const CONTAINER: Law = {
  rule: 'container-conflict',
  why: 'Two containers of one name cannot run on one host, and their names are how they are found.',
  fix: 'Set `container:` of one of them, or another `suffix:` of its environment.',
};
const WORKLOAD: Law = {
  rule: 'service-conflict',
  why: 'Both would be one and the same service of the deployment, and one of them would be lost.',
  fix: 'Rename one of them.',
};
const FILES: Law = {
  rule: 'data-conflict',
  why: "Two programs on the same files would overwrite each other's.",
  fix: 'Give one of them a volume or directory of its own.',
};
const MOUNT: Law = {
  rule: 'mount-conflict',
  why: 'Only one thing can be mounted at a place.',
  fix: 'Mount one of them elsewhere.',
};
const LISTENER: Law = {
  rule: 'port-conflict',
  why: 'Odoo serves HTTP and its websocket on a port each.',
  fix: 'Set another `websocket-port:`.',
};
const DOMAIN: Law = {
  rule: 'domain-conflict',
  why: 'Only one vhost can answer a name.',
  fix: 'Give one of them another domain.',
};
const DATABASE: Law = {
  rule: 'database-conflict',
  why: 'Two Odoos on one database would run each job twice and overwrite each other.',
  fix: 'Give one of them a database of its own.',
};

/** Reports what two parts of the stack claim for themselves. */
export function checkConflicts(
  draft: Draft,
  deployments: readonly Deployment[],
  edges: readonly Edge[],
  parts: readonly VhostPart[],
): void {
  const places = [...deployments, ...edges];
  for (const host of new Set(places.map((place) => place.host.id))) {
    const here = deployments.filter((deployment) => deployment.host.id === host);
    const workloads = [
      ...here.flatMap((deployment) => deployment.workloads),
      ...edges.filter((edge) => edge.host.id === host).map((edge) => edge.workload),
    ];
    checkClaims(draft, PORT, workloads.flatMap(portClaims));
    checkClaims(
      draft,
      CONTAINER,
      workloads.map(({ container, path }) => ({
        what: `the container name \`${container}\``,
        path,
      })),
    );
    checkClaims(draft, FILES, here.flatMap(fileClaims));
  }
  for (const { workloads, volumes, folder, odoos } of deployments) {
    const named = [...workloads, ...volumes];
    checkClaims(
      draft,
      WORKLOAD,
      named.map(({ id, path }, index) => ({
        what: `the ${index < workloads.length ? 'service' : 'volume'} \`${id}\` of ${folder}`,
        path,
      })),
    );
    for (const workload of workloads) checkClaims(draft, MOUNT, mountClaims(workload));
    for (const { path, httpPort, websocketPort } of odoos) {
      checkClaims(draft, LISTENER, [
        { what: `port ${httpPort} of its container`, path: [...path, 'http-port'] },
        { what: `port ${websocketPort} of its container`, path: [...path, 'websocket-port'] },
      ]);
    }
  }
  for (const { workload } of edges) checkClaims(draft, MOUNT, mountClaims(workload));
  checkClaims(
    draft,
    DOMAIN,
    parts.flatMap(({ names, hostId }) => names.map((name) => domainClaim(draft, name, hostId))),
  );
  checkClaims(draft, DATABASE, deployments.flatMap(databaseClaims));
}

function portClaims({ published, path }: Workload): Claim[] {
  return published.map(({ port, protocol, address }) => ({
    what: `port ${port}/${protocol} of the host`,
    path,
    address,
  }));
}

/** Volumes and directories that are kept; slots of one Odoo share theirs. */
function fileClaims({ volumes, odoos }: Deployment): Claim[] {
  return [
    ...volumes.map(({ name, path }) => ({ what: `the volume \`${name}\``, path })),
    ...odoos.flatMap(({ data, path }) =>
      data.kind === 'directory'
        ? [{ what: `the directory \`${data.directory}\``, path: [...path, 'data'] }]
        : [],
    ),
  ];
}

function mountClaims({ id, mounts, path }: Workload): Claim[] {
  return mounts.map(({ target }) => ({ what: `the place \`${target}\` in \`${id}\``, path }));
}

/** A name belongs to one vhost everywhere, but every local machine is its own localhost. */
function domainClaim(
  draft: Draft,
  { name, path }: VhostPart['names'][number],
  hostId: string,
): Claim {
  const local = draft.settings.hosts[hostId]?.local === true;
  return { what: `the name \`${name}\`${local ? ` on \`${hostId}\`` : ''}`, path };
}

/** A container server is another one in each environment, and so are its databases. */
function databaseClaims({ odoos, folder }: Deployment): Claim[] {
  return odoos.map(({ database: { name, server }, path }) => ({
    what: `the database \`${name}\` of \`${server.id}\`${server.kind === 'container' ? ` in ${folder}` : ''}`,
    path: [...path, 'database'],
  }));
}

function checkClaims(draft: Draft, { rule, why, fix }: Law, claims: readonly Claim[]): void {
  for (const [index, claim] of claims.entries()) {
    const earlier = claims.slice(0, index).find((other) => meet(other, claim));
    if (earlier === undefined) continue;
    report(draft, {
      rule,
      what: `${claimants(earlier, claim)} ${claim.what}.`,
      why,
      fix,
      path: claim.path,
      part: 'key',
      related: [{ message: 'the other claim', path: earlier.path }],
    });
  }
}

function claimants(a: Claim, b: Claim): string {
  const [first, second] = [formatPath(a.path), formatPath(b.path)];
  return first === second
    ? `\`${first}\` claims more than once`
    : `\`${first}\` and \`${second}\` both claim`;
}

const EVERY_ADDRESS: readonly string[] = ['0.0.0.0', '::'];

function meet(a: Claim, b: Claim): boolean {
  if (a.what !== b.what) return false;
  if (a.address === undefined || b.address === undefined || a.address === b.address) return true;
  return EVERY_ADDRESS.includes(a.address) || EVERY_ADDRESS.includes(b.address);
}
