import type { CommandMeta } from '../../command.ts';

export const meta = {
  id: 'schema',
  summary: 'print the JSON Schema of stack.yaml, or of config, report, plan or lock',
  positionals: ['[stack|config|report|plan|lock]'],
  options: {},
} as const satisfies CommandMeta;
