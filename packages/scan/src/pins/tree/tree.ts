import type { Span } from '@stackwright/core';
import type { Placed } from '../../manifest/manifest.ts';

/** A value of JSON or YAML with its places. */
export type Tree = MapTree | ListTree | ScalarTree;

export interface MapTree {
  readonly kind: 'map';
  /** Each key once: of equal keys the last counts, as in JSON.parse and in Python. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly span: Span;
}

export interface ListTree {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly span: Span;
}

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The scalar as it is written, without quotes: `18.0`, not the number 18. */
  readonly text: string;
  readonly span: Span;
}

/** A key with its value. */
export interface Entry {
  readonly key: Placed<string>;
  readonly value: Tree;
}

/** What is no text of its syntax, and where. */
export interface TreeMistake {
  readonly what: string;
  readonly span: Span;
}

/** Every document of a text, or what is wrong with it. */
export interface TreeReading {
  readonly documents: readonly Tree[];
  readonly mistakes: readonly TreeMistake[];
}

/** The deepest nesting that is read: no lock nests deeper, and no text may exhaust the stack. */
export const MAX_DEPTH = 64;

/** The value of a key; undefined where the tree is no map or has no such key. */
export function at(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.entries.get(key)?.value : undefined;
}

/** The text of a scalar, numbers as they are written; undefined for anything else, null included. */
export function textOf(tree: Tree | undefined): Placed<string> | undefined {
  if (tree?.kind !== 'scalar' || tree.value === null) return undefined;
  return { value: tree.text, span: tree.span };
}

/** Like `textOf`, but null stays null. */
export function textOrNull(tree: Tree | undefined): Placed<string | null> | undefined {
  if (tree?.kind === 'scalar' && tree.value === null) return { value: null, span: tree.span };
  return textOf(tree);
}

export function truthOf(tree: Tree | undefined): Placed<boolean> | undefined {
  if (tree?.kind !== 'scalar' || typeof tree.value !== 'boolean') return undefined;
  return { value: tree.value, span: tree.span };
}

export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : [];
}

export function entriesOf(tree: Tree | undefined): readonly Entry[] {
  return tree?.kind === 'map' ? [...tree.entries.values()] : [];
}

/** The plain value of a tree. */
export function valueOf(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value;
    case 'list':
      return tree.items.map(valueOf);
    default: {
      // No prototype: a key `__proto__` is a key like any other.
      const value = Object.create(null) as Record<string, unknown>;
      for (const [key, entry] of tree.entries) value[key] = valueOf(entry.value);
      return value;
    }
  }
}
