import { outOption } from '../../command.ts';
import type { CommandMeta } from '../../command.ts';

export const meta = {
  id: 'verify',
  summary: 'have every rendered file read by the program that will read it in earnest',
  positionals: [],
  options: {
    out: outOption,
    only: { type: 'string', value: 'ID', description: 'one reader only' },
    json: { type: 'boolean', description: 'every reading as JSON' },
    'allow-missing': { type: 'boolean', description: 'exit 0 although a program was not found' },
    fingerprint: {
      type: 'boolean',
      description: 'read nothing; print the programs and files that would be read, for caches',
    },
    quiet: { type: 'boolean', short: 'q', description: 'say nothing but mistakes' },
  },
} as const satisfies CommandMeta;
