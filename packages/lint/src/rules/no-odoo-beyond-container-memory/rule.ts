import { formatSize, MIB } from '@stackwright/schema';
import { loadOf } from '../../domain/odoo/odoo-sizing.ts';
import type { Rule } from '../../rule.ts';

/** The limit of a container ends processes, so it must leave room for what they take on average. */
export const rule = {
  id: 'no-odoo-beyond-container-memory',
  subject: 'stack',
  severity: 'warning',
  summary: "Odoo's processes fit into the memory limit of their container.",
  *check({ model }) {
    for (const { odoos, workloads } of model.deployments) {
      for (const odoo of odoos) {
        // Slots of a blue/green pair are containers of one Odoo, alike in their limits.
        const container = workloads.find(
          ({ role, path }) => role === 'odoo' && path.join('/') === odoo.path.join('/'),
        );
        const limit = container?.limits.memoryBytes;
        const { memoryBytes, processes } = loadOf(odoo);
        if (limit === undefined || memoryBytes <= limit) continue;
        const needed = formatSize(Math.ceil(memoryBytes / MIB) * MIB);
        yield {
          at: [...odoo.path, 'memory'],
          what: `Odoo \`${odoo.id}\` may use ${formatSize(limit)}, and its ${processes} processes need ${needed}.`,
          why: 'A process takes 324.8 MiB on average. At the limit the kernel ends one of them, and its request is lost.',
          fix: `Give it ${needed} or more, or lower \`workers\`.`,
          related: [
            {
              message: 'workers',
              at: odoo.options.find(({ name }) => name === 'workers')?.path ?? odoo.path,
            },
          ],
        };
      }
    }
  },
} satisfies Rule<'stack'>;
