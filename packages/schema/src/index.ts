export { loadStack, schema } from './load-stack.ts';
export type * from './model/index.ts';
export type { Stack } from './stack.gen.ts';
export { parseDocument } from './load/index.ts';
export type { StackDocument } from './load/index.ts';
export { formatOption, odooOptions, readOdooConf } from './odoo/index.ts';
export * from './units/index.ts';
