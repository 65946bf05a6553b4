import type { SchemaNode } from './ajv-error.ts';
import { expand, isNode } from './schema-walk.ts';
import { typeOf } from './words.ts';

/**
 * The alternative that a value most likely means: by its type, then by keys with a fixed value
 * (`kind: …`), then by the keys that are there. Undefined when none stands out.
 */
export function bestBranch(
  branches: readonly unknown[],
  value: unknown,
  root: SchemaNode,
): number | undefined {
  const fitting = branches.flatMap((branch, index) => {
    const nodes = expand(root, branch);
    return fitsType(nodes, value)
      ? [{ index, score: isNode(value) ? scoreOf(nodes, value) : 0 }]
      : [];
  });
  const [first, second] = fitting.toSorted((a, b) => b.score - a.score);
  return first !== undefined && first.score !== second?.score ? first.index : undefined;
}

/** True when no node of a branch rules the value's type out. */
export function fitsType(nodes: readonly SchemaNode[], value: unknown): boolean {
  const type = typeOf(value);
  const allowed = nodes.flatMap((node) => typesOf(node));
  return (
    allowed.length === 0 ||
    allowed.includes(type) ||
    (type === 'integer' && allowed.includes('number'))
  );
}

/** The types that a node allows; none when it does not say. */
export function typesOf(node: SchemaNode): readonly string[] {
  if (typeof node.type === 'string') return [node.type];
  if (Array.isArray(node.type)) return node.type.filter((type) => typeof type === 'string');
  if ('const' in node) return [typeOf(node.const)];
  if (Array.isArray(node.enum)) return node.enum.map(typeOf);
  return isNode(node.properties) ? ['object'] : [];
}

function scoreOf(nodes: readonly SchemaNode[], value: SchemaNode): number {
  let score = 0;
  const known = new Set<string>();
  for (const { properties, required } of nodes) {
    for (const [key, schema] of Object.entries(isNode(properties) ? properties : {})) {
      known.add(key);
      const fixed = isNode(schema) ? fixedValues(schema) : undefined;
      if (fixed !== undefined && Object.hasOwn(value, key))
        score += fixed.includes(value[key]) ? 100 : -100;
    }
    for (const key of Array.isArray(required) ? required : []) {
      if (!Object.hasOwn(value, String(key))) score -= 1;
    }
  }
  for (const key of Object.keys(value)) score += known.has(key) ? 3 : -2;
  return score;
}

function fixedValues(schema: SchemaNode): readonly unknown[] | undefined {
  if ('const' in schema) return [schema.const];
  return Array.isArray(schema.enum) ? schema.enum : undefined;
}
