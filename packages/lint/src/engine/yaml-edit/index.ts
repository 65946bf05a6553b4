export type { YamlValue } from './value-text.ts';
export type { YamlChange } from './yaml-change.ts';
export { yamlEdit } from './yaml-edit.ts';
