import { compile } from 'json-schema-to-typescript';
import { heading, type Generator } from '../generated-file.ts';
import { assembleSchema, SECTIONS } from '../schema/assemble.ts';
import { mapSchema, referenceName, titleOf, type JsonSchema } from '../schema/json-schema.ts';
import { readOnly } from '../schema/read-only.ts';

/** Group whose definitions are named without it: `common.provider` is `Provider`, `dns.mx` is `DnsMx`. */
const UNPREFIXED = 'common.';

/** What the compiler adds to the comment of a definition; its name says it already. */
const PROVENANCE =
  /(?: \*\n)? \* This interface was referenced by [^\n]*\n \* via the `definition` [^\n]*\n/g;

/** `stack.gen.ts`: what a stack.yaml that validates is, as types; one for each shared definition. */
export const types: Generator = async (root) => {
  const code = await compile(
    typable(assembleSchema(root)) as Parameters<typeof compile>[0],
    'Stack',
    {
      additionalProperties: false,
      bannerComment: '',
      ignoreMinAndMaxItems: true,
      unreachableDefinitions: true,
      style: { printWidth: 100, singleQuote: true },
    },
  );
  const text = `${heading(SECTIONS)}${readOnly(code.replaceAll(PROVENANCE, ''))}`;
  return [{ path: 'packages/schema/src/stack.gen.ts', text }];
};

/**
 * The schema as the compiler of types wants it: a title makes a named type, so only definitions keep one;
 * and a `$ref` with a description beside it would be copied, so it is wrapped.
 */
function typable(schema: JsonSchema): JsonSchema {
  return mapSchema(schema, (one, { keyword, key }) => {
    const { title: _title, $ref, default: _default, examples: _examples, ...own } = one;
    if (keyword === '') return { ...own, title: 'Stack' };
    if (keyword === '$defs') return { ...own, title: typeName(key ?? ''), ...($ref && { $ref }) };
    if ($ref === undefined) return own;
    referenceName($ref);
    return own.description === undefined
      ? { $ref }
      : { description: own.description, allOf: [{ $ref }] };
  });
}

function typeName(definition: string): string {
  const name = definition.startsWith(UNPREFIXED) ? definition.slice(UNPREFIXED.length) : definition;
  return name
    .split(/[.-]/)
    .map((part) => titleOf(part))
    .join('');
}
