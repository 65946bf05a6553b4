import { fileOption } from '../../command.ts';
import type { CommandMeta } from '../../command.ts';

export const meta = {
  id: 'lock',
  summary: 'write the exact commit of every repository of addons, or compare them with the lock',
  positionals: [],
  options: {
    file: fileOption,
    check: {
      type: 'boolean',
      description:
        'write nothing; exit 1 when a checkout is not as locked, 3 when that cannot be told',
    },
    series: {
      type: 'string',
      value: 'SERIES',
      description: 'series of Odoo, e.g. 18.0 (default: what stack.yaml declares)',
    },
    'write-stack': {
      type: 'boolean',
      description: 'copy the commits to the repositories that stack.yaml declares',
    },
    force: { type: 'boolean', description: 'replace an oca.lock.json that others wrote' },
    quiet: { type: 'boolean', short: 'q', description: 'say nothing but mistakes' },
  },
} as const satisfies CommandMeta;
