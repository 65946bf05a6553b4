/**
 * A strict JSON reader that keeps places. The manifest and the journal are untrusted: `JSON.parse` gives
 * no places and lets the last of two equal keys win; a YAML reader takes anchors, tags and comments.
 */

/** Offsets in UTF-16 units; `end` is the first one behind. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A member of an object: the range of its key, and its value. */
export interface JsonMember {
  readonly key: TextRange;
  readonly value: JsonNode;
}

/** A JSON value with its place. */
export type JsonNode = TextRange &
  (
    | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonMember> }
    | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
    | { readonly kind: 'string'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'literal'; readonly value: boolean | null }
  );

/** Where and why a text is not JSON. */
export interface JsonFault extends TextRange {
  readonly kind: 'fault';
  readonly message: string;
}

/** Deeper than anything we write, shallow enough for every stack. */
const DEPTH_LIMIT = 32;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;

/** Reads one JSON text. Two equal keys of one object are a fault, as is nesting beyond 32 levels. */
export function readJson(text: string): JsonNode | JsonFault {
  const root = readValue(text, skip(text, 0), 0);
  if (root.kind === 'fault') return root;
  const end = skip(text, root.end);
  return end === text.length ? root : fault(text, end, 'text follows the end of the JSON value');
}

function readValue(text: string, at: number, depth: number): JsonNode | JsonFault {
  if (depth > DEPTH_LIMIT) return fault(text, at, `nested deeper than ${DEPTH_LIMIT} levels`);
  if (text[at] === '{') return readObject(text, at, depth);
  if (text[at] === '[') return readArray(text, at, depth);
  if (text[at] === '"') return readString(text, at);
  const number = match(NUMBER, text, at);
  if (number !== undefined) {
    return { kind: 'number', value: Number(number), start: at, end: at + number.length };
  }
  const literal = match(LITERAL, text, at);
  if (literal === undefined) return fault(text, at, 'a JSON value is expected here');
  const value = literal === 'null' ? null : literal === 'true';
  return { kind: 'literal', value, start: at, end: at + literal.length };
}

function readObject(text: string, start: number, depth: number): JsonNode | JsonFault {
  const members = new Map<string, JsonMember>();
  let at = skip(text, start + 1);
  if (text[at] === '}') return { kind: 'object', members, start, end: at + 1 };
  for (;;) {
    if (text[at] !== '"') return fault(text, at, 'a key in double quotes is expected here');
    const key = readString(text, at);
    if (key.kind === 'fault') return key;
    if (members.has(key.value)) {
      return {
        kind: 'fault',
        message: 'this key is written twice',
        start: key.start,
        end: key.end,
      };
    }
    at = skip(text, key.end);
    if (text[at] !== ':') return fault(text, at, 'a ":" is expected here');
    const value = readValue(text, skip(text, at + 1), depth + 1);
    if (value.kind === 'fault') return value;
    members.set(key.value, { key: { start: key.start, end: key.end }, value });
    at = skip(text, value.end);
    if (text[at] === '}') return { kind: 'object', members, start, end: at + 1 };
    if (text[at] !== ',') return fault(text, at, 'a "," or "}" is expected here');
    at = skip(text, at + 1);
  }
}

function readArray(text: string, start: number, depth: number): JsonNode | JsonFault {
  const items: JsonNode[] = [];
  let at = skip(text, start + 1);
  if (text[at] === ']') return { kind: 'array', items, start, end: at + 1 };
  for (;;) {
    const item = readValue(text, at, depth + 1);
    if (item.kind === 'fault') return item;
    items.push(item);
    at = skip(text, item.end);
    if (text[at] === ']') return { kind: 'array', items, start, end: at + 1 };
    if (text[at] !== ',') return fault(text, at, 'a "," or "]" is expected here');
    at = skip(text, at + 1);
  }
}

function readString(text: string, at: number): (JsonNode & { kind: 'string' }) | JsonFault {
  const end = closingQuote(text, at) + 1;
  if (end === 0) return fault(text, at, 'this string is not closed');
  try {
    const value: unknown = JSON.parse(text.slice(at, end));
    return { kind: 'string', value: String(value), start: at, end };
  } catch {
    return { kind: 'fault', message: 'this string is badly escaped', start: at, end };
  }
}

/** By hand, as a regular expression would need stack or time without bound on a hostile text. */
function closingQuote(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  return -1;
}

function skip(text: string, at: number): number {
  return at + (match(SPACE, text, at)?.length ?? 0);
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function fault(text: string, at: number, message: string): JsonFault {
  return { kind: 'fault', message, start: at, end: Math.min(at + 1, text.length) };
}
