import type { Generator } from '../generated-file.ts';
import { registry } from '../registry.ts';

/** `readers.gen.ts`: the folders of packages/verify/src/readers as a list. */
export const readers: Generator = (root) => [
  registry(root, { kind: 'reader', source: 'packages/verify/src' }),
];
