import type { Path } from '@stackwright/core';
import type { SchemaNode } from './ajv-error.ts';

/** True for a mapping: a schema node, or a mapping of the document. */
export function isNode(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The steps of a JSON pointer (RFC 6901), with or without the `#` of a fragment. */
export function pointerSteps(pointer: string): readonly string[] {
  const [, ...steps] = pointer.replace(/^#/, '').split('/');
  return steps.map((step) => decode(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** What stands at a pointer of the schema, or undefined. */
export function schemaAt(root: SchemaNode, pointer: string): unknown {
  let node: unknown = root;
  for (const step of pointerSteps(pointer)) {
    if (Array.isArray(node)) node = node[Number(step)];
    else if (isNode(node) && Object.hasOwn(node, step)) node = node[step];
    else return undefined;
  }
  return node;
}

/** The route of a JSON pointer into the document: steps into lists become numbers. */
export function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  let at = value;
  for (const step of pointerSteps(pointer)) {
    const name = Array.isArray(at) ? Number(step) : step;
    path.push(name);
    at = childOf(at, name);
  }
  return path;
}

/** What stands at a path of the document, or undefined. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(childOf, value);
}

function childOf(value: unknown, name: string | number): unknown {
  if (Array.isArray(value)) return value[Number(name)];
  return isNode(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A node with all that it takes in by `$ref`, `allOf`, and its alternatives, itself first. */
export function expand(root: SchemaNode, node: unknown): readonly SchemaNode[] {
  const seen = new Set<SchemaNode>();
  const visit = (next: unknown): void => {
    if (!isNode(next) || seen.has(next)) return;
    seen.add(next);
    if (typeof next.$ref === 'string') visit(schemaAt(root, next.$ref));
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const members = next[keyword];
      if (Array.isArray(members)) members.forEach(visit);
    }
    visit(next.then);
    visit(next.else);
  };
  visit(node);
  return [...seen];
}

/** The schema nodes that speak of a path below `start`, the most specific first. */
export function nodesFor(
  root: SchemaNode,
  path: Path,
  start: unknown = root,
): readonly SchemaNode[] {
  let nodes: readonly SchemaNode[] = expand(root, start);
  for (const name of path) {
    const children = nodes.flatMap((node) => childrenOf(node, name));
    nodes = [...new Set(children.flatMap((child) => expand(root, child)))];
  }
  return nodes;
}

function childrenOf(node: SchemaNode, name: string | number): readonly unknown[] {
  if (typeof name === 'number') {
    const first = Array.isArray(node.prefixItems) ? node.prefixItems[name] : undefined;
    return [first ?? node.items];
  }
  if (isNode(node.properties) && Object.hasOwn(node.properties, name)) {
    return [node.properties[name]];
  }
  const patterns = isNode(node.patternProperties) ? Object.entries(node.patternProperties) : [];
  const matching = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(name));
  if (matching.length > 0) return matching.map(([, schema]) => schema);
  return [node.additionalProperties, node.unevaluatedProperties];
}

/** Every key that the nodes name, in the order of the schema. */
export function knownKeys(nodes: readonly SchemaNode[]): readonly string[] {
  const keys = nodes.flatMap(({ properties }) =>
    isNode(properties) ? Object.keys(properties) : [],
  );
  return [...new Set(keys)];
}

/** The first description among the nodes. */
export function descriptionOf(nodes: readonly SchemaNode[]): string | undefined {
  for (const { description } of nodes) if (typeof description === 'string') return description;
  return undefined;
}

/** The first example among the nodes. */
export function exampleOf(nodes: readonly SchemaNode[]): unknown {
  for (const { examples } of nodes)
    if (Array.isArray(examples) && examples.length > 0) return examples[0];
  return undefined;
}
