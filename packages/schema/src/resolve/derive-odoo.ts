import { formatPath } from '@stackwright/core';
import { hostMemoryPlan, odooMemoryLimits, odooProcesses } from '../derive/index.ts';
import type { HostMemoryPlan, OdooRole } from '../derive/index.ts';
import { GIB } from '../units/index.ts';
import { derive, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { odooPlacements, servicePlacements, sortedEntries } from './placements.ts';
import type { OdooPlacement } from './placements.ts';
import { bytesOf, sizeText } from './settings.ts';

const SIZING = 'Odoo documentation, "Deploying Odoo", builtin server';

/** Names, memory, workers and limits of every Odoo, from the host that all of them share. */
export function deriveOdoos(draft: Draft): void {
  const placements = odooPlacements(draft);
  for (const placement of placements) deriveName(draft, placement);
  for (const hostId of new Set(placements.map((placement) => placement.hostId))) {
    deriveMemory(
      draft,
      hostId,
      placements.filter((placement) => placement.hostId === hostId),
    );
  }
  for (const placement of placements) deriveProcesses(draft, placement);
}

function deriveName(draft: Draft, { id, path, environmentId, environment }: OdooPlacement): void {
  const name = id === 'odoo' ? 'odoo' : `odoo-${id}`;
  derive(draft, [...path, 'container'], `${name}-${environment.suffix}`, {
    formula: "the service and the environment's suffix",
    source: 'convention',
    inputs: [['environments', environmentId, 'suffix']],
  });
  derive(draft, [...path, 'image'], `odoo:${draft.settings.odoo.series}`, {
    formula: 'odoo:<series>',
    source: 'Docker Hub, official image odoo',
    inputs: [['odoo', 'series']],
  });
}

/** Memory of each Odoo whose memory nobody declared: its share of what the host has left. */
function deriveMemory(draft: Draft, hostId: string, placements: readonly OdooPlacement[]): void {
  const host = draft.settings.hosts[hostId];
  const hostMemoryBytes = bytesOf(host?.memory);
  if (host === undefined || hostMemoryBytes === undefined) return;
  const declared = placements.filter(({ settings }) => settings.memory !== undefined);
  const open = placements.filter(({ settings }) => settings.memory === undefined);
  const reservations = [
    { id: 'operating system', bytes: bytesOf(host.reserve) ?? 0 },
    ...otherReservations(draft, hostId),
    ...declared.map(({ path, settings }) => ({
      id: formatPath(path),
      bytes: bytesOf(settings.memory) ?? 0,
    })),
  ];
  const plan = hostMemoryPlan({
    hostMemoryBytes,
    reservations,
    odoos: open.map((placement) => ({
      id: formatPath(placement.path),
      users: placement.settings.users ?? 10,
      role: roleOf(placement),
    })),
  });
  if (!plan.fits) return reportShortage(draft, hostId, plan, reservations);
  for (const placement of open) {
    const share = plan.shares.find(({ id }) => id === formatPath(placement.path));
    if (share === undefined) continue;
    derive(draft, [...placement.path, 'memory'], sizeText(share.bytes), {
      formula: `its share of ${sizeText(hostMemoryBytes)}, after ${reservations.map(({ id, bytes }) => `${id} ${sizeText(bytes)}`).join(', ')}`,
      source: SIZING,
      inputs: [
        ['hosts', hostId, 'memory'],
        [...placement.path, 'users'],
      ],
    });
  }
}

function reportShortage(
  draft: Draft,
  hostId: string,
  plan: Extract<HostMemoryPlan, { fits: false }>,
  reservations: readonly { readonly id: string; readonly bytes: number }[],
): void {
  report(draft, {
    rule: 'host-too-small',
    what: `\`${hostId}\` is ${sizeText(plan.shortBytes)} short of memory for what is placed on it.`,
    why: `The least that its services and Odoos need is ${sizeText(plan.neededBytes)} (${reservations.map(({ id, bytes }) => `${id} ${sizeText(bytes)}`).join(', ')}, the rest for Odoo).`,
    fix: 'Choose a larger size, move a service to another host, or declare less memory for one.',
    path: ['hosts', hostId, 'memory'],
  });
}

/** Memory that everything but Odoo is given on a host. */
function otherReservations(draft: Draft, hostId: string): { id: string; bytes: number }[] {
  const { edges = {}, databases, environments } = draft.settings;
  const edge = edges[hostId];
  const services = servicePlacements(draft).filter(
    (placement) => placement.hostId === hostId && placement.state === 'active',
  );
  const servers = sortedEntries(databases).flatMap(([id, server]) =>
    server.kind === 'container'
      ? (server.environments ?? [])
          .filter((environment) => environments[environment]?.host === hostId)
          .map(() => ({ id, bytes: bytesOf(server.memory) ?? 0 }))
      : [],
  );
  return [
    ...(edge === undefined ? [] : [{ id: 'edge', bytes: bytesOf(edge.memory) ?? 0 }]),
    ...servers,
    ...services.map(({ id, settings }) => ({ id, bytes: bytesOf(settings.memory) ?? 0 })),
  ];
}

function deriveProcesses(draft: Draft, placement: OdooPlacement): void {
  const { path, settings, hostId } = placement;
  const host = draft.settings.hosts[hostId];
  const memoryBytes = bytesOf(settings.memory);
  const processes = odooProcesses({
    vcpus: host?.vcpus ?? 1,
    memoryBytes: memoryBytes ?? 64 * GIB,
    concurrentUsers: settings.users ?? 10,
    role: roleOf(placement),
  });
  const inputs = [
    ['hosts', hostId, 'vcpus'],
    [...path, 'users'],
    [...path, 'memory'],
  ];
  derive(draft, [...path, 'workers'], processes.workers, {
    formula: processes.reasons.join('; '),
    source: SIZING,
    inputs,
  });
  derive(draft, [...path, 'cron-threads'], processes.cronThreads, {
    formula:
      roleOf(placement) === 'production' ? 'one process runs the jobs' : 'a copy runs no jobs',
    source: SIZING,
    inputs: [['environments', placement.environmentId, 'kind']],
  });
  const limits = odooMemoryLimits(memoryBytes ?? 2 * GIB);
  const limitDerivation = {
    formula:
      "the container's memory, from 1 GiB to 2 GiB; the hard limit is 1.25 times the soft one",
    source: 'Odoo source, odoo/service/server.py and the defaults of tools/config.py',
    inputs: [[...path, 'memory']],
  };
  derive(draft, [...path, 'limit-memory-soft'], sizeText(limits.softBytes), limitDerivation);
  derive(draft, [...path, 'limit-memory-hard'], sizeText(limits.hardBytes), limitDerivation);
}

/** Only production runs jobs and takes the spare memory. */
export function roleOf({ environment }: OdooPlacement): OdooRole {
  return environment.kind === 'production' ? 'production' : 'other';
}
