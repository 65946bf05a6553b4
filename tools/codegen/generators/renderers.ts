import type { Generator } from '../generated-file.ts';
import { registry } from '../registry.ts';

/** `renderers.gen.ts`: the folders of packages/render/src/renderers as a list. */
export const renderers: Generator = (root) => [
  registry(root, { kind: 'renderer', source: 'packages/render/src' }),
];
