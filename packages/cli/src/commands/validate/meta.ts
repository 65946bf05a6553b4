import { fileOption } from '../../command.ts';
import type { CommandMeta } from '../../command.ts';

export const meta = {
  id: 'validate',
  summary: 'check stack.yaml: syntax, schema and references',
  positionals: [],
  options: { file: fileOption },
} as const satisfies CommandMeta;
