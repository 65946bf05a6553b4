import { lockSchema } from '../../../packages/scan/src/pins/lock/schema.ts';
import { heading, type Generator } from '../generated-file.ts';
import { compileValidator } from '../schema/compile-validator.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

const SOURCE = 'packages/scan/src/pins/lock';

/** The published schema of `oca.lock.json`, and the schema as code. */
export const ocaLock: Generator = async () => {
  // `as const` makes the pattern's literals narrower than a schema's keywords.
  const schema: JsonSchema = lockSchema;
  const code = await compileValidator(schema);
  return [
    {
      path: 'packages/scan/oca-lock.schema.json',
      text: `${JSON.stringify(schema, undefined, 2)}\n`,
    },
    {
      path: `${SOURCE}/validator.gen.ts`,
      text: `${heading(`${SOURCE}/schema.ts`)}${HEAD}${code}${FOOT}`,
    },
  ];
};

const HEAD = `// @ts-nocheck

`;

const FOOT = `
/** One violation of the schema, as ajv tells it. */
export interface LockError {
  /** JSON Pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  /** What the keyword asks for; its shape depends on the keyword. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that is meant, where a key is what is wrong. */
  readonly propertyName?: string;
}

/** Judges a parsed \`oca.lock.json\` by its JSON Schema; violations are left in \`errors\`. */
export const validateLock: {
  (value: unknown): boolean;
  readonly errors?: readonly LockError[] | null;
} = validate;
`;
