export { readYaml } from './read-yaml.ts';
export type { YamlDocument, YamlFile, YamlScalar } from './read-yaml.ts';
