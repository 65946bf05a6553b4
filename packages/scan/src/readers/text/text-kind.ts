/** Syntaxes of which single lines are read, and no more. */
export type TextKind =
  | 'dockerfile'
  | 'yaml'
  | 'conf'
  | 'env'
  | 'shell'
  | 'sql'
  | 'json'
  | 'toml'
  | 'gitmodules'
  | 'requirements';

/**
 * What begins a comment: the first pattern at the start of a line, the second behind something else.
 * Sources: the references of each; of the odoo.conf, configparser of CPython.
 */
export const COMMENTS: Readonly<
  Record<TextKind, readonly [RegExp | undefined, RegExp | undefined]>
> = {
  dockerfile: [/^\s*#/, undefined],
  yaml: [/^\s*#/, /\s#/],
  conf: [/^\s*[#;]/, undefined],
  env: [/^\s*#/, /\s#/],
  shell: [/^\s*#/, /\s#/],
  sql: [/^\s*--/, /\s--\s/],
  json: [undefined, undefined],
  toml: [/^\s*#/, /\s#/],
  gitmodules: [/^\s*[#;]/, /\s[#;]/],
  requirements: [/^\s*#/, /\s#/],
};
