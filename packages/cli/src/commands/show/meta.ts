import { fileOption } from '../../command.ts';
import type { CommandMeta } from '../../command.ts';

export const meta = {
  id: 'show',
  summary: 'print a value of the resolved stack and where it comes from',
  positionals: ['<path>'],
  options: {
    file: fileOption,
    json: { type: 'boolean', description: 'value and origin as JSON' },
  },
} as const satisfies CommandMeta;
