import type { Path } from '@stackwright/core';
import { stringify } from 'yaml';
import { EVERYTHING } from './bookshop.ts';
import { TEXT_FIELDS } from './fields.ts';
import type { TextField } from './fields.ts';

/** Parts that a field needs around it, by the start of its path. */
const SURROUNDINGS: readonly (readonly [path: string, value: unknown])[] = [
  ['integrations/maps', { kind: 'api' }],
  ['costs/lines/shelf', { monthly: 1 }],
  ['backups/production/point-in-time', { window: '7d' }],
  ['zones/example.com/records/1', { name: '@' }],
];

/**
 * A stack.yaml whose text fields hold a text, built as data and then written as YAML. By default every
 * field holds it; a schema that refuses the text in one of them then refuses the whole stack.
 */
export function hostileStack(text: string, fields: readonly TextField[] = TEXT_FIELDS): string {
  const stack: unknown = structuredClone(EVERYTHING);
  for (const { path, value } of fields) {
    const around = SURROUNDINGS.find(([start]) => path.join('/').startsWith(`${start}/`));
    if (around !== undefined) fill(stack, around[0].split('/'), around[1]);
    put(stack, path, value(text));
  }
  return stringify(stack, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Puts a value where there is none yet. */
function fill(root: unknown, path: Path, value: unknown): void {
  const steps = path.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step));
  if (at(root, steps) === undefined) put(root, steps, structuredClone(value));
}

function put(root: unknown, path: Path, value: unknown): void {
  let holder = asObject(root);
  for (const step of path.slice(0, -1)) {
    holder[step] ??= {};
    holder = asObject(holder[step]);
  }
  const last = path.at(-1);
  if (last === undefined) throw new Error('nothing can be put in place of the whole stack');
  holder[last] = value;
}

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value === undefined ? undefined : asObject(value)[step]),
    root,
  );
}

function asObject(value: unknown): Record<string | number, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('the way leads through a text');
  return value as Record<string | number, unknown>;
}
