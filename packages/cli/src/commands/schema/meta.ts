import type { CommandMeta } from '../../command.ts';

export const meta = {
  id: 'schema',
  summary: 'print the JSON Schema of stack.yaml',
  positionals: [],
  options: {},
} as const satisfies CommandMeta;
