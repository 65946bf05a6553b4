export { DEFAULT_CONFIG } from './config.ts';
export type { ConfigIgnore, LintConfig, RuleConfig } from './config.ts';
export { loadConfig } from './load-config.ts';
export { configSchema } from './schema.ts';
