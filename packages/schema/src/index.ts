export { ODOO_PROCESS_BYTES, worstCaseConnections } from './derive/index.ts';
export { loadStack, loadStackFile, schema } from './load-stack.ts';
export type { LoadedStack } from './load-stack.ts';
export type * from './model/index.ts';
export type { Stack } from './stack.gen.ts';
export { parseDocument, schemaFindings } from './load/index.ts';
export type { AjvError, SchemaNode, StackDocument } from './load/index.ts';
export {
  formatOption,
  isOdooSeries,
  ODOO_SERIES,
  odooOptions,
  privateRanges,
  readIni,
  readOdooConf,
} from './odoo/index.ts';
export type { ConfOption, ConfProblem, Ini, OdooConf, OdooSeries } from './odoo/index.ts';
export * from './units/index.ts';
