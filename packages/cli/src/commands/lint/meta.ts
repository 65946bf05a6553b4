import { outOption, templatesOption } from '../../command.ts';
import type { CommandMeta, OptionMeta } from '../../command.ts';

/** Options of a report; the same in `lint` and `check`. */
export const reportOptions = {
  config: {
    type: 'string',
    value: 'FILE',
    description: 'how to lint (stackwright.config.yaml, where there is one)',
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    multiple: true,
    description: 'pretty, json, sarif, junit, github, gitlab, markdown or checkstyle; repeatable',
  },
  'output-file': {
    type: 'string',
    value: 'FORMAT=PATH',
    multiple: true,
    description: 'write a format to a file; repeatable',
  },
  'fail-on': {
    type: 'string',
    value: 'SEVERITY',
    description:
      'exit 1 from this severity on: error (as long as nothing else is said), warning or info',
  },
  templates: templatesOption,
  'no-cache': {
    type: 'boolean',
    description: 'read every file again, and keep nothing of what they say for the next run',
  },
  timings: { type: 'boolean', description: 'say how long each rule took' },
} as const satisfies Readonly<Record<string, OptionMeta>>;

export const meta = {
  id: 'lint',
  summary: 'find mistakes in the stack, its rendered files and files that others wrote',
  positionals: ['[paths…]'],
  options: {
    file: {
      type: 'string',
      short: 'f',
      value: 'FILE',
      description: 'the stack to read (stack.yaml, where there is one)',
    },
    out: outOption,
    'no-stack': { type: 'boolean', description: 'lint files only, as if there were no stack' },
    only: {
      type: 'string',
      value: 'RULE',
      multiple: true,
      description: 'only findings of this rule; repeatable',
    },
    since: {
      type: 'string',
      value: 'REF',
      description: 'only findings in what changed since the branch left REF',
    },
    fix: { type: 'boolean', description: 'make the repairs that are safe, and lint again' },
    'fix-unsafe': { type: 'boolean', description: 'make those that may change behaviour as well' },
    diff: {
      type: 'boolean',
      description: 'write nothing; print what --fix or --fix-unsafe would change as a unified diff',
    },
    'write-baseline': {
      type: 'boolean',
      description: 'live with all that is found now: later runs silence it',
    },
    stdin: { type: 'boolean', description: 'lint the text on standard input alone' },
    'stdin-path': {
      type: 'string',
      value: 'NAME',
      description: 'the file that the text belongs to',
    },
    ...reportOptions,
  },
} as const satisfies CommandMeta;
