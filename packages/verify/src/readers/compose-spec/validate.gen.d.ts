/** One complaint of the schema, in the form of ajv's `ErrorObject`. */
export interface SchemaError {
  /** JSON pointer into the data. */
  readonly instancePath: string;
  readonly message?: string;
  readonly params: {
    readonly additionalProperty?: string;
    readonly allowedValues?: readonly unknown[];
  };
}

/** True for a valid compose file; else `errors` says why not, until the next call. */
export const validate: {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
};
