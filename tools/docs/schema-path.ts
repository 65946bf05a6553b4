/** As much of a JSON Schema as a path can walk through. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** Whether the schema knows a dotted path. `*` is any name of a map or any position of a list. */
export function knowsPath(schema: SchemaNode, path: string): boolean {
  return path
    .split('.')
    .reduce<readonly SchemaNode[]>(
      (nodes, step) => nodes.flatMap((node) => below(schema, node, step)),
      [schema],
    )
    .some(() => true);
}

function below(root: SchemaNode, node: SchemaNode, step: string): readonly SchemaNode[] {
  if (node.$ref !== undefined) {
    const target = root.$defs?.[node.$ref.replace('#/$defs/', '')];
    if (target === undefined) throw new Error(`the schema defines no ${node.$ref}`);
    return below(root, target, step);
  }
  const { properties = {}, additionalProperties, items, anyOf = [] } = node;
  const own =
    step === '*'
      ? [items, typeof additionalProperties === 'object' ? additionalProperties : undefined]
      : [Object.hasOwn(properties, step) ? properties[step] : undefined];
  return [
    ...own.filter((one) => one !== undefined),
    ...anyOf.flatMap((one) => below(root, one, step)),
  ];
}
