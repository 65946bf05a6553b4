import { fileOption, outOption, templatesOption } from '../../command.ts';
import type { CommandMeta } from '../../command.ts';
import { reportOptions } from '../lint/meta.ts';

export const meta = {
  id: 'plan',
  summary: 'say what a change of stack.yaml does to the world, against a commit',
  positionals: [],
  options: {
    file: fileOption,
    out: outOption,
    base: {
      type: 'string',
      value: 'REF',
      description: 'the branch or commit to compare with: where head left it (required)',
    },
    exact: { type: 'boolean', description: 'compare with REF itself, not with where head left it' },
    head: {
      type: 'string',
      value: 'REF',
      description: 'the commit that is compared (default: the files as they are)',
    },
    config: reportOptions.config,
    format: {
      type: 'string',
      value: 'FORMAT',
      multiple: true,
      description: 'pretty, json or markdown; repeatable',
    },
    'output-file': reportOptions['output-file'],
    'fail-on': {
      type: 'string',
      value: 'SEVERITY',
      description:
        'exit 1 for new findings from this severity on: error (as long as nothing else is said), warning or info',
    },
    templates: templatesOption,
  },
} as const satisfies CommandMeta;
