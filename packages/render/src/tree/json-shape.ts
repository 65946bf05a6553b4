import type { JsonNode, TextRange } from './json-reader.ts';

/** Notes what is wrong with a range; returns undefined, so that a reader can `return complain(...)`. */
export type Complain = (range: TextRange, what: string) => undefined;

/** The values of an object that must have exactly these keys; undefined when it is no object. */
export function expectObject<K extends string>(
  node: JsonNode,
  keys: readonly K[],
  name: string,
  complain: Complain,
): { readonly [key in K]?: JsonNode } | undefined {
  if (node.kind !== 'object') return complain(node, `${name} must be an object`);
  for (const [key, member] of node.members) {
    if (!keys.some((known) => known === key)) complain(member.key, `${name} has an unknown key`);
  }
  const found: { [key in K]?: JsonNode } = {};
  for (const key of keys) {
    const member = node.members.get(key);
    if (member === undefined) complain(node, `${name} lacks "${key}"`);
    else found[key] = member.value;
  }
  return found;
}

/** The items of a list. An absent node was complained of already. */
export function expectArray(
  node: JsonNode | undefined,
  name: string,
  complain: Complain,
): readonly JsonNode[] {
  if (node === undefined) return [];
  if (node.kind === 'array') return node.items;
  complain(node, `${name} must be a list`);
  return [];
}

/** A string that fits the pattern; `like` says in words what fits. */
export function expectText(
  node: JsonNode | undefined,
  name: string,
  { pattern, like }: { readonly pattern: RegExp; readonly like: string },
  complain: Complain,
): string | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'string' && pattern.test(node.value)) return node.value;
  return complain(node, `${name} must be ${like}`);
}

/** SHA-256 in lower-case hex. */
export const SHA256 = { pattern: /^[0-9a-f]{64}$/, like: '64 lower-case hex digits' };

/** Any string at all. */
export const TEXT = { pattern: /^/, like: 'a string' };
