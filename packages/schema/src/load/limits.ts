/** The longest text that is read, in UTF-16 units: 1 MiB. */
export const MAX_LENGTH = 1_048_576;

/** The deepest nesting of mappings and lists that is read. A stack needs about eight. */
export const MAX_DEPTH = 64;

/** The most values that a document may hold once its aliases are expanded. */
export const MAX_EXPANDED = 200_000;

/** The most problems that are told one by one; the rest are counted. */
export const MAX_PROBLEMS = 200;
