import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { mapSchema, type JsonSchema } from './json-schema.ts';

const HERE = import.meta.dirname;

/**
 * A schema as the code of a function `validate`, without imports. Compiling it ahead of time saves the compiler at every
 * start, and the run-time functions of ajv are bundled in, so no package depends on ajv.
 */
export async function compileValidator(annotated: JsonSchema): Promise<string> {
  const schema = mapSchema(annotated, withoutAnnotations);
  const ajv = new Ajv2020({
    allErrors: true,
    // The words are ours: see schema-findings.
    messages: false,
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
  return (outputFiles[0]?.text ?? '').replace(/export\s*\{[^}]*\};\s*$/, '');
}

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

/** Keywords of our own, which strict mode would otherwise take for slips. */
function ownKeywords(schema: JsonSchema): string[] {
  const found = new Set<string>();
  mapSchema(schema, (one) => {
    for (const keyword of Object.keys(one)) if (keyword.startsWith('x-')) found.add(keyword);
    return one;
  });
  return [...found].toSorted();
}
