import { heading, type Generator } from '../generated-file.ts';
import { assembleSchema, SECTIONS } from '../schema/assemble.ts';
import { compileValidator } from '../schema/compile-validator.ts';

/** `validator.gen.ts`: the schema of stack.yaml as code. */
export const validator: Generator = async (root) => {
  const bundled = await compileValidator(assembleSchema(root));
  const text = `${heading(SECTIONS)}${HEAD}${bundled}${FOOT}`;
  return [{ path: 'packages/schema/src/validator.gen.ts', text }];
};

const HEAD = `// @ts-nocheck
import type { Stack } from './stack.gen.ts';

`;

const FOOT = `
/** One violation of the schema, as ajv tells it. */
export interface SchemaError {
  /** JSON Pointer to the value. */
  readonly instancePath: string;
  /** JSON Pointer to the keyword that it violates. */
  readonly schemaPath: string;
  readonly keyword: string;
  /** What the keyword asks for; its shape depends on the keyword. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Judges a value. Every violation is left in \`errors\`, which is null after a valid one. */
export interface Validator {
  (value: unknown): value is Stack;
  readonly errors?: readonly SchemaError[] | null;
}

/** Judges a parsed stack.yaml by its JSON Schema. */
export const validateStack: Validator = validate;
`;
