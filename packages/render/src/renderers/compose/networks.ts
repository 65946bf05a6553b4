import { compareText } from '@stackwright/core';
import type { Network, Workload } from '@stackwright/schema';
import { mapped, type ComposeMapping } from './value.ts';

/**
 * The networks of a service. Its container's name is also an alias, so that it is found even while a
 * recreated container bears a temporary name (`c95d05274029_n8n-prod`). Compose adds the service's own
 * name on every network too; on a shared one two projects may have the same, so nothing may use it there.
 */
export function serviceNetworks({ networks: joined, container }: Workload): ComposeMapping {
  // No network at all: Compose would make a default one, with a way to the outside.
  if (joined.length === 0) return { network_mode: 'none' };
  return {
    networks: mapped(joined.toSorted(compareText).map((id) => [id, { aliases: [container] }])),
  };
}

/** The networks that services join. An external one is another project's and must be there already. */
export function networks(
  declared: readonly Network[],
  workloads: readonly Workload[],
): ComposeMapping | undefined {
  const used = new Set(workloads.flatMap((workload) => workload.networks));
  return mapped(
    declared
      .filter(({ id }) => used.has(id))
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((network) => [network.id, declaration(network)]),
  );
}

function declaration({ name, external, internal }: Network): ComposeMapping {
  if (external) return { name, external: true };
  return { name, internal: internal ? true : undefined };
}
