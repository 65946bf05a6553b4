export type { LoadRule } from './load-rule.ts';
export { schemaFindings } from './schema-findings/index.ts';
export type { AjvError, SchemaNode } from './schema-findings/index.ts';
export { parseDocument } from './stack-document.ts';
export type { StackDocument } from './stack-document.ts';
