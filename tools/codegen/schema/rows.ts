import { referenceName, type JsonSchema } from './json-schema.ts';

/** One key of stack.yaml in the reference. */
export interface Row {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly default: unknown;
  readonly description: string;
  readonly example: unknown;
}

/** Every key at and below a schema, in the order of the schema. A definition inside itself is not opened. */
export function rows(
  root: JsonSchema,
  path: string,
  schema: JsonSchema,
  required = false,
): readonly Row[] {
  return below(root, path, schema, required, []);
}

function below(
  root: JsonSchema,
  path: string,
  schema: JsonSchema,
  required: boolean,
  open: readonly string[],
): readonly Row[] {
  const name = schema.$ref === undefined ? undefined : referenceName(schema.$ref);
  const own = resolve(root, schema);
  const row: Row = {
    path,
    type: typeOf(root, own),
    required,
    default: own.default,
    description: own.description ?? '',
    example: own.examples?.[0],
  };
  if (name !== undefined && open.includes(name)) return [row];
  const inside = name === undefined ? open : [...open, name];
  return [row, ...children(root, path, own, inside)];
}

function children(
  root: JsonSchema,
  path: string,
  schema: JsonSchema,
  open: readonly string[],
): readonly Row[] {
  const named = Object.entries(schema.properties ?? {}).flatMap(([key, one]) =>
    below(root, `${path}.${key}`, one, schema.required?.includes(key) ?? false, open),
  );
  const { additionalProperties: others, items } = schema;
  const any = typeof others === 'object' ? inner(root, `${path}.<name>`, others, open) : [];
  const each = items === undefined ? [] : inner(root, `${path}[]`, items, open);
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) =>
    children(root, path, resolve(root, one), open),
  );
  return [...named, ...any, ...each, ...variants];
}

/** Items of a list or values of a map: a row of their own only when they have keys or say something. */
function inner(
  root: JsonSchema,
  path: string,
  schema: JsonSchema,
  open: readonly string[],
): readonly Row[] {
  const all = below(root, path, schema, false, open);
  return all.length > 1 || schema.description !== undefined ? all : [];
}

/** A schema with its definition's keywords under its own. */
function resolve(root: JsonSchema, schema: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const { $ref, title: _title, ...own } = schema;
  return { ...resolve(root, root.$defs?.[referenceName($ref)] ?? {}), ...own };
}

function typeOf(root: JsonSchema, schema: JsonSchema): string {
  const own = resolve(root, schema);
  if (own.const !== undefined) return `\`${JSON.stringify(own.const)}\``;
  if (own.enum !== undefined) return own.enum.map((one) => `\`${String(one)}\``).join(', ');
  if (own.items !== undefined) return `list of ${typeOf(root, own.items)}`;
  if (typeof own.additionalProperties === 'object')
    return `map to ${typeOf(root, own.additionalProperties)}`;
  const variants = own.anyOf ?? own.oneOf;
  if (variants !== undefined)
    return [...new Set(variants.map((one) => typeOf(root, one)))].join(' or ');
  return typeof own.type === 'string' ? own.type : (own.type ?? ['any']).join(' or ');
}
