import { compareText } from '@stackwright/core';
import type { Deployment, Edge, Network, Workload } from '@stackwright/schema';
import { networks } from './networks.ts';
import { secrets } from './secrets.ts';
import { service } from './service.ts';
import type { SecretPurposes } from './text.ts';
import { mapped, type ComposeMapping } from './value.ts';
import { volumes, type NamedVolume } from './volumes.ts';

/** What a compose file is made of, whether of a deployment or of an edge. */
interface Project {
  readonly name: string;
  readonly workloads: readonly Workload[];
  readonly volumes: readonly NamedVolume[];
  readonly networks: readonly Network[];
  readonly purposes: SecretPurposes;
}

/** The compose file of what one environment runs on one host. */
export function deploymentFile(deployment: Deployment): ComposeMapping {
  return composeFile({
    name: deployment.project,
    workloads: deployment.workloads,
    volumes: deployment.volumes,
    networks: deployment.networks,
    purposes: new Map(deployment.secrets.map(({ name, neededBy }) => [name, neededBy])),
  });
}

/** The compose file of a host's reverse proxy, which owns the network that it shares with deployments. */
export function edgeFile(edge: Edge): ComposeMapping {
  return composeFile({
    name: edge.project,
    workloads: [edge.workload],
    volumes: edge.volumes,
    networks: edge.networks,
    purposes: new Map(),
  });
}

function composeFile(project: Project): ComposeMapping {
  const { workloads } = project;
  return {
    name: project.name,
    services: mapped(
      workloads
        .toSorted((a, b) => compareText(a.id, b.id))
        .map((workload) => [workload.id, service(workload, project.purposes)]),
    ),
    networks: networks(project.networks, workloads),
    volumes: volumes(project.volumes, workloads),
    secrets: secrets(workloads),
  };
}
