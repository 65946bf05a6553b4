import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { heading, type Generator } from '../generated-file.ts';
import { assembleSchema, SECTIONS } from '../schema/assemble.ts';
import { mapSchema, type JsonSchema } from '../schema/json-schema.ts';

const HERE = import.meta.dirname;

/**
 * `validator.gen.ts`: the schema as code. Compiling it ahead of time saves the compiler at every start, and
 * the two run-time functions of ajv are bundled in, so the package does not depend on ajv.
 */
export const validator: Generator = async (root) => {
  const schema = mapSchema(assembleSchema(root), withoutAnnotations);
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // A function for each definition, instead of its code at each use.
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addVocabulary(ownKeywords(schema));
  const code = standalone(ajv, ajv.compile(schema)).replaceAll(COLLECT, '$2=collect($2,$1);');
  const { outputFiles } = await build({
    stdin: { contents: code + COLLECT_FUNCTION, resolveDir: HERE, loader: 'js' },
    // Paths in the bundle's comments are relative to this.
    absWorkingDir: path.resolve(HERE, '../../..'),
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2023',
    treeShaking: true,
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 120,
    write: false,
  });
  const bundled = (outputFiles[0]?.text ?? '').replace(/export\s*\{[^}]*\};\s*$/, '');
  const text = `${heading(SECTIONS)}${HEAD}${bundled}${FOOT}`;
  return [{ path: 'packages/schema/src/validator.gen.ts', text }];
};

/** How ajv collects an error, a thousand times over; one call says the same in half the code. */
const COLLECT = /if\(vErrors === null\)\{vErrors = \[(err\d+)\];\}else \{(vErrors)\.push\(\1\);\}/g;
const COLLECT_FUNCTION = `
function collect(errors, error) {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
`;

/** ajv keeps parts of the schema in its code; what only people read stays out. */
function withoutAnnotations({
  title: _t,
  description: _d,
  default: _v,
  examples: _e,
  ...own
}: JsonSchema): JsonSchema {
  return own;
}

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

/** Keywords of our own, which strict mode would otherwise take for slips. */
function ownKeywords(schema: JsonSchema): string[] {
  const found = new Set<string>();
  mapSchema(schema, (one) => {
    for (const keyword of Object.keys(one)) if (keyword.startsWith('x-')) found.add(keyword);
    return one;
  });
  return [...found].toSorted();
}
