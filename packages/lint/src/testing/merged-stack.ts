import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';

const GOOD = path.join(import.meta.dirname, 'good-stack.yaml');

/** The text of a stack that no rule has anything against. */
export function goodStack(): string {
  return readFileSync(GOOD, 'utf8');
}

/**
 * The good stack with a part laid over it: mappings merge, other values replace, null removes. A text
 * that names its `stack:` is whole already and stays as it is.
 */
export function mergedStack(text: string): string {
  return /^stack:/m.test(text) ? text : stringify(merged(parse(goodStack()), parse(text) ?? {}));
}

/** JSON merge patch (RFC 7396). */
function merged(base: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result: Record<string, unknown> = isObject(base) ? { ...base } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merged(result[key], value);
  }
  return result;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
