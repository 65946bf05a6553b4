import type { CommandMeta } from '../../command.ts';

export const meta = {
  id: 'schema',
  summary: 'print the JSON Schema of stack.yaml, or of config, report or plan',
  positionals: ['[stack|config|report|plan]'],
  options: {},
} as const satisfies CommandMeta;
