import { kindOf } from '@stackwright/lint';
import type { Differ } from './differ.ts';
import { differs } from './differs.gen.ts';

/** Texts of all other syntaxes are compared by their lines. */
const known = new Map<string, Differ>(Object.entries(differs));

/** The syntax of a rendered file, and how two of it are compared; `text` for what is not known. */
export function syntaxOf(
  path: string,
  text: string,
): { readonly kind: string; readonly differ: Differ | undefined } {
  const named = [...known].find(([, { files }]) => files?.test(path))?.[0];
  const kind = named ?? kindOf(path, text) ?? 'text';
  return { kind, differ: known.get(kind) };
}
