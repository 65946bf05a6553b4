import { compareText } from '@stackwright/core';
import type { Workload } from '@stackwright/schema';
import { healthcheck } from './health.ts';
import { limits } from './limits.ts';
import { serviceNetworks } from './networks.ts';
import { ports } from './ports.ts';
import { serviceSecrets } from './secrets.ts';
import { environmentText, type SecretPurposes } from './text.ts';
import { listed, mapped, type ComposeMapping } from './value.ts';
import { serviceVolumes } from './volumes.ts';

/** Logs that fill the disk stop every service of the host: at most 50 MB a container. */
const LOGGING = { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } } as const;

/** One workload as a service, its keys in the order in which one reads them. */
export function service(workload: Workload, purposes: SecretPurposes): ComposeMapping {
  return {
    image: workload.image.reference,
    container_name: workload.container,
    profiles: listed(distinct(workload.profiles)),
    command: workload.command,
    user: workload.user,
    init: needsInit(workload) ? true : undefined,
    restart: 'unless-stopped',
    stop_grace_period: `${workload.stopGraceSeconds}s`,
    depends_on: dependencies(workload),
    environment: environment(workload, purposes),
    secrets: serviceSecrets(workload),
    volumes: serviceVolumes(workload),
    expose: listed(exposed(workload)),
    ports: ports(workload.published),
    ...serviceNetworks(workload),
    healthcheck: workload.health === undefined ? undefined : healthcheck(workload.health),
    ...limits(workload.limits),
    cap_drop: ['ALL'],
    cap_add: listed(distinct(workload.capabilities)),
    security_opt: ['no-new-privileges:true'],
    logging: LOGGING,
  };
}

/**
 * A program that is PID 1 by accident (node, python) neither reaps its children nor dies of SIGTERM.
 * PostgreSQL and nginx are made to be PID 1.
 */
function needsInit({ role }: Workload): boolean {
  return role === 'odoo' || role === 'service';
}

function dependencies({ dependsOn }: Workload): ComposeMapping | undefined {
  return mapped(
    dependsOn
      .toSorted((a, b) => compareText(a.workload, b.workload))
      .map(({ workload, condition }) => [workload, { condition: `service_${condition}` }]),
  );
}

function environment(workload: Workload, purposes: SecretPurposes): ComposeMapping | undefined {
  return mapped(
    Object.entries(workload.environment)
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([name, value]) => [name, environmentText(value, purposes)]),
  );
}

function exposed({ ports: inside }: Workload): readonly string[] {
  return [...new Set(inside)].toSorted((a, b) => a - b).map(String);
}

/** The specification wants each item of these lists once. */
function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted(compareText);
}
