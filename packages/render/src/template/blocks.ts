import runtime from 'handlebars/runtime.js';

interface BlockOptions {
  readonly fn: (context: unknown, options?: { readonly data: object }) => string;
  readonly inverse: (context: unknown) => string;
  readonly data: Readonly<Record<string, unknown>>;
}
type Block = (this: unknown, value: unknown, options: BlockOptions) => string;

/**
 * The block helpers of templates: Handlebars' own four, without their leniency. `if` and `unless` take
 * booleans, text, numbers, lists, and absent values; empty text, empty lists and 0 are false. `each` and
 * `with` refuse an absent value instead of printing nothing: put them inside an `if`.
 */
export const blocks = {
  if(value, options) {
    return isTrue(value) ? options.fn(this) : options.inverse(this);
  },
  unless(value, options) {
    return isTrue(value) ? options.inverse(this) : options.fn(this);
  },
  with(value, options) {
    if (typeof value === 'object' && value !== null) return options.fn(value);
    throw new TypeError(`\`with\` needs an object, not ${String(value)}`);
  },
  each(value, options) {
    if (typeof value !== 'object' || value === null) {
      throw new TypeError(`\`each\` needs a list or an object, not ${String(value)}`);
    }
    const entries = Object.entries(value);
    if (entries.length === 0) return options.inverse(this);
    return entries
      .map(([key], index) => {
        const data = runtime.createFrame(options.data);
        Object.assign(data, { key, index, first: index === 0, last: index === entries.length - 1 });
        return options.fn((value as Readonly<Record<string, unknown>>)[key], { data });
      })
      .join('');
  },
} as const satisfies Readonly<Record<string, Block>>;

export type BlockName = keyof typeof blocks;

/** Narrows the name of a block in a template. */
export function isBlockName(name: string): name is BlockName {
  return Object.hasOwn(blocks, name);
}

function isTrue(value: unknown): boolean {
  if (typeof value === 'function' || Number.isNaN(value)) {
    throw new TypeError(`\`if\` cannot judge ${String(value)}`);
  }
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
