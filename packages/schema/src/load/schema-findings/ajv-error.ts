/** What an ajv validator says of one mistake; the part of ajv's `ErrorObject` that is used here. */
export interface AjvError {
  /** JSON pointer into the value, e.g. `/hosts/erp-prod/port`. */
  readonly instancePath: string;
  /** JSON pointer into the schema, with `#`, e.g. `#/$defs/port/type`. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** The key that a schema under `propertyNames` refused. */
  readonly propertyName?: string;
}

/** A node of a JSON Schema (2020-12), as parsed JSON. */
export type SchemaNode = Readonly<Record<string, unknown>>;
