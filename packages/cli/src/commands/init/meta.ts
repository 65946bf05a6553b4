import { fileOption } from '../../command.ts';
import type { CommandMeta } from '../../command.ts';

export const meta = {
  id: 'init',
  summary: 'write a first stack.yaml that renders at once, or a gate for pull requests',
  positionals: [],
  options: {
    file: fileOption,
    domain: {
      type: 'string',
      default: 'erp.example.com',
      value: 'NAME',
      description: 'name that Odoo is served at',
    },
    address: {
      type: 'string',
      default: '192.0.2.10',
      value: 'IP',
      description: 'address of the host',
    },
    series: {
      type: 'string',
      default: '18.0',
      value: 'SERIES',
      description: 'series of Odoo: 16.0, 17.0, 18.0 or 19.0',
    },
    name: { type: 'string', default: 'shop', value: 'ID', description: 'name of the stack' },
    ci: {
      type: 'string',
      value: 'PLATFORM',
      description: 'write the gate of a repository instead: github or gitlab',
    },
    force: { type: 'boolean', description: 'overwrite an existing file' },
  },
} as const satisfies CommandMeta;
