import { formatSize, MIB, parseSize } from '@stackwright/schema';
import type { Host, ResolvedStack, Workload } from '@stackwright/schema';
import { loadOf } from '../../domain/odoo/odoo-sizing.ts';
import type { Problem, Rule } from '../../rule.ts';

/**
 * A host carries all its services at once. Source: Odoo documentation, "Deploying Odoo", memory size
 * calculation: workers × (0.8 × 150 MB + 0.2 × 1 GB), cron processes and the websocket's likewise.
 */
export const rule = {
  id: 'no-odoo-beyond-host-memory',
  subject: 'stack',
  severity: 'error',
  summary: "Odoo's processes and all else on a host fit into its memory.",
  *check({ model }) {
    for (const host of model.hosts) {
      const problem = shortageOf(model, host);
      if (problem !== undefined) yield problem;
    }
  },
} satisfies Rule<'stack'>;

function shortageOf(model: ResolvedStack, host: Host): Problem | undefined {
  const has = host.capacity.memoryBytes;
  const deployments = model.deployments.filter((deployment) => deployment.host.id === host.id);
  const odoos = deployments
    .flatMap((deployment) => deployment.odoos)
    .map((odoo) => ({ odoo, load: loadOf(odoo) }))
    .toSorted((a, b) => b.load.memoryBytes - a.load.memoryBytes);
  const [largest] = odoos;
  if (has === undefined || largest === undefined) return undefined;

  const reserve = parseSize(model.settings.hosts[host.id]?.reserve ?? '') ?? 0;
  const edges = model.edges.filter((edge) => edge.host.id === host.id);
  const others = [
    ...deployments.flatMap(({ workloads }) => workloads),
    ...edges.map(({ workload }) => workload),
  ].filter(({ role }) => role !== 'odoo');
  const used = sum(odoos.map(({ load }) => load.memoryBytes));
  const taken = reserve + sum(others.map(limitOf));
  if (used + taken <= has) return undefined;

  const { workers, cron } = largest.load;
  return {
    at: ['hosts', host.id, 'memory'],
    what: `\`${host.id}\` has ${size(has)}, and what runs there needs ${size(used + taken)}.`,
    why: `Odoo's processes take ${size(used)} at 324.8 MiB each, the system and the other services ${size(taken)}. The kernel then ends whichever process it likes.`,
    fix: `Lower \`workers\` (${workers}, beside ${cron} for cron), give the others less, or choose a larger host.`,
    related: odoos.map(({ odoo, load }) => ({
      message: `${load.processes} processes, ${size(load.memoryBytes)}`,
      at: odoo.options.find(({ name }) => name === 'workers')?.path ?? odoo.path,
    })),
  };
}

/** A service without a limit takes at least something, but nobody knows how much. */
function limitOf({ limits }: Workload): number {
  return limits.memoryBytes ?? 0;
}

function size(bytes: number): string {
  return formatSize(Math.ceil(bytes / MIB) * MIB);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
