import { assembleSchema } from '../schema/assemble.ts';
import type { Generator } from '../generated-file.ts';

/** `stack.schema.json`: the published schema, also what editors complete from. */
export const schema: Generator = (root) => [
  {
    path: 'packages/schema/stack.schema.json',
    text: `${JSON.stringify(assembleSchema(root), undefined, 2)}\n`,
  },
];
