import { outOption } from '../../command.ts';
import type { CommandMeta } from '../../command.ts';
import { reportOptions } from '../lint/meta.ts';

export const meta = {
  id: 'docs',
  summary: 'hold documents against the stack, the repository and each other',
  positionals: ['[paths…]'],
  options: {
    file: {
      type: 'string',
      short: 'f',
      value: 'FILE',
      description: 'the stack to read (stack.yaml, where there is one)',
    },
    out: outOption,
    claims: {
      type: 'boolean',
      description: 'list every claim of the documents with what became of it',
    },
    coverage: {
      type: 'boolean',
      description: 'count claims by document: found, bound, verified, contradicted, unknown',
    },
    json: { type: 'boolean', description: 'print claims and counts as JSON' },
    suggest: {
      type: 'boolean',
      description: 'print the lines of stack.yaml that would settle what documents disagree about',
    },
    fix: {
      type: 'boolean',
      description: 'bring bound values up to date, and correct what can only be meant',
    },
    'fix-unsafe': { type: 'boolean', description: 'correct what is likely meant as well' },
    diff: {
      type: 'boolean',
      description: 'write nothing; print what --fix or --fix-unsafe would change as a unified diff',
    },
    ...reportOptions,
  },
} as const satisfies CommandMeta;
