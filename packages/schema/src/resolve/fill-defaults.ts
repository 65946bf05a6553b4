import { pathKey } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { isObject, structuredCopy } from './draft.ts';
import type { Draft } from './draft.ts';

/** The part of JSON Schema that says what is filled in. */
export type SchemaNode = {
  readonly $ref?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  /** An overlay says only what differs: defaults belong to what it is laid over. */
  readonly 'x-overlay'?: boolean;
};

/** Writes the schema's defaults into every object that is there, and remembers that they are defaults. */
export function fillDefaults(draft: Draft, schema: SchemaNode): void {
  const definitions = schema.$defs ?? {};

  function fill(node: SchemaNode, value: unknown, path: Path): void {
    if (node['x-overlay'] === true) return;
    const target = resolveRef(node, definitions);
    if (Array.isArray(value) && target.items !== undefined) {
      for (const [index, item] of value.entries()) fill(target.items, item, [...path, index]);
    }
    if (!isObject(value)) return;
    for (const [key, child] of Object.entries(target.properties ?? {})) {
      const fallback = defaultOf(child, definitions);
      if (value[key] === undefined && fallback !== undefined) {
        value[key] = structuredCopy(fallback);
        draft.origins.set(pathKey([...path, key]), { kind: 'default' });
      }
      if (value[key] !== undefined) fill(child, value[key], [...path, key]);
    }
    if (!isObject(target.additionalProperties)) return;
    for (const key of Object.keys(value)) {
      if (target.properties?.[key] === undefined)
        fill(target.additionalProperties, value[key], [...path, key]);
    }
  }

  fill(schema, draft.settings, []);
}

/** What a `$ref` leads to, or the node itself. */
export function resolveRef(
  node: SchemaNode,
  definitions: Readonly<Record<string, SchemaNode>>,
): SchemaNode {
  if (node.$ref === undefined) return node;
  const target = definitions[node.$ref.replace('#/$defs/', '')];
  if (target === undefined) throw new Error(`the schema has no ${node.$ref}`);
  return resolveRef(target, definitions);
}

/** A default beside a `$ref` wins over the one behind it. */
function defaultOf(node: SchemaNode, definitions: Readonly<Record<string, SchemaNode>>): unknown {
  return (
    node.default ?? (node['x-overlay'] === true ? undefined : resolveRef(node, definitions).default)
  );
}
