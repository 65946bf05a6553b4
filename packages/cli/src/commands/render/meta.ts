import { fileOption, outOption, templatesOption } from '../../command.ts';
import type { CommandMeta } from '../../command.ts';

export const meta = {
  id: 'render',
  summary: 'write every config file that follows from stack.yaml',
  positionals: [],
  options: {
    file: fileOption,
    out: outOption,
    check: {
      type: 'boolean',
      description: 'write nothing; exit 1 when a file differs, and say why',
    },
    diff: { type: 'boolean', description: 'print the difference as a unified diff' },
    env: {
      type: 'string',
      value: 'ENV',
      description: 'only the files of one environment and of the edge that serves it',
    },
    only: { type: 'string', value: 'ID', description: 'only the files of one renderer' },
    templates: templatesOption,
    force: { type: 'boolean', description: 'overwrite files that were edited by hand' },
    fingerprint: {
      type: 'boolean',
      description: 'write nothing; print what the files follow from besides stack.yaml, for caches',
    },
    quiet: { type: 'boolean', short: 'q', description: 'say nothing but mistakes' },
  },
} as const satisfies CommandMeta;
