import type { CommandMeta } from '../../command.ts';

export const meta = {
  id: 'explain',
  summary: 'say why a rule exists, how not to do it, how to do it, and where that is written',
  positionals: ['<rule>'],
  options: { json: { type: 'boolean', description: 'print the rule as JSON' } },
} as const satisfies CommandMeta;
