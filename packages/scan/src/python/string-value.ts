/** What a string literal of Python stands for. */
export interface StringValue {
  readonly value: string;
  /** Letters before the quotes, lower case. */
  readonly prefix: string;
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE =
  /\\(?:\r\n|\r|\n|(?<octal>[0-7]{1,3})|x(?<hex>[\da-fA-F]{2})|u(?<short>[\da-fA-F]{4})|U(?<long>[\da-fA-F]{8})|N\{(?<name>[^}]+)\}|(?<sign>[\s\S]))/g;

/**
 * The value of a string literal; undefined where Python refuses it: a truncated `\x`, `\u` or `\U`, a
 * code point that does not exist, a character outside ASCII in bytes. A `\N{…}` keeps its name: nothing that is read here has one.
 */
export function stringValue(literal: string): StringValue | undefined {
  const [prefix = ''] = /^[a-zA-Z]*/.exec(literal) ?? [];
  const quoted = literal.slice(prefix.length);
  const width = /^(?:'''|""")/.test(quoted) ? 3 : 1;
  const body = quoted.slice(width, -width).replaceAll(/\r\n|\r/g, '\n');
  const kind = prefix.toLowerCase();
  const isBytes = kind.includes('b');
  // eslint-disable-next-line no-control-regex
  if (isBytes && /[^\u0000-\u007F]/.test(body)) return undefined;
  if (kind.includes('r')) return { value: body, prefix: kind };
  const value = unescape(body, isBytes);
  return value === undefined ? undefined : { value, prefix: kind };
}

function unescape(body: string, isBytes: boolean): string | undefined {
  if (!body.includes('\\')) return body;
  let isRefused = false;
  const value = body.replaceAll(ESCAPE, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { octal, hex, short, long, sign } = groups;
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (sign === undefined && whole.startsWith('\\\n')) return '';
    if (isBytes) return sign === undefined ? whole : (SIMPLE[sign] ?? whole);
    if (short !== undefined) return String.fromCharCode(Number.parseInt(short, 16));
    const point = long === undefined ? 0 : Number.parseInt(long, 16);
    if (point > 0x10_ff_ff) isRefused = true;
    else if (long !== undefined) return String.fromCodePoint(point);
    if (sign !== undefined && 'xuUN'.includes(sign)) isRefused = true;
    return sign === undefined ? whole : (SIMPLE[sign] ?? whole);
  });
  const lostHex = isBytes && /(?:^|[^\\])(?:\\\\)*\\x(?![\da-fA-F]{2})/.test(body);
  return isRefused || lostHex ? undefined : value;
}
