/** A JSON Schema as far as these generators look into it. Keywords not named here pass through. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Schemas;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Schemas;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly patternProperties?: Schemas;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly [keyword: string]: unknown;
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

const MAPS = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas']);
const LISTS = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems']);
const SINGLE = new Set([
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
]);

/** Where a schema stands in its parent: the keyword, and the key for a map of schemas. */
export interface Seat {
  readonly keyword: string;
  readonly key?: string;
}

/**
 * A schema with every schema below it replaced, children first. Values that only look like schemas
 * (`default`, `examples`, `enum`, `const`) are left alone.
 */
export function mapSchema(
  schema: JsonSchema,
  change: (schema: JsonSchema, seat: Seat) => JsonSchema,
  seat: Seat = { keyword: '' },
): JsonSchema {
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (MAPS.has(keyword)) {
      const map = Object.entries(value as Schemas);
      return [
        keyword,
        Object.fromEntries(
          map.map(([key, one]) => [key, mapSchema(one, change, { keyword, key })]),
        ),
      ];
    }
    if (LISTS.has(keyword)) {
      return [
        keyword,
        (value as readonly JsonSchema[]).map((one) => mapSchema(one, change, { keyword })),
      ];
    }
    if (SINGLE.has(keyword) && typeof value === 'object') {
      return [keyword, mapSchema(value as JsonSchema, change, { keyword })];
    }
    return [keyword, value];
  });
  return change(Object.fromEntries(entries) as JsonSchema, seat);
}

/** `host-keys` as `Host keys`. */
export function titleOf(key: string): string {
  const words = key.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const REFERENCE = '#/$defs/';

/** Name of the definition that a `$ref` points to. */
export function referenceName($ref: string): string {
  if (!$ref.startsWith(REFERENCE)) throw new Error(`a $ref must start with ${REFERENCE}: ${$ref}`);
  return $ref.slice(REFERENCE.length);
}
