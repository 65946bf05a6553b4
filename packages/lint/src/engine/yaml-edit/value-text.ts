/** What can be written into a YAML document. */
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/** Texts that need no quotes in any place of YAML 1.1 or 1.2. */
const PLAIN = /^[A-Za-z_/][\w/.@+-]*(?::[\w/.@+-]+)*$/;
/** Sizes and durations: `512m`, `10MiB`, `7d`. */
const AMOUNT = /^\d+(?:[bkmgtshdw]|[kmgt]i?b)$/i;
/** Words that some YAML reads as something else than text. */
const WORD = /^(?:y|n|yes|no|on|off|true|false|null|none|nan|inf)$/i;

/** A value on one line, fit for block and flow style. */
export function valueText(value: YamlValue): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, one]) => `${valueText(key)}: ${valueText(one)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A text in the quotes of the one that it replaces. */
export function textLike(quote: string | undefined, value: YamlValue): string {
  if (typeof value !== 'string') return valueText(value);
  if (quote === '"') return JSON.stringify(value);
  if (quote === "'" && /^[ -&(-~]*$/.test(value)) return `'${value}'`;
  return valueText(value);
}

function isPlain(text: string): boolean {
  return AMOUNT.test(text) || (PLAIN.test(text) && !WORD.test(text));
}
