import { formatPath, pathKey } from '@stackwright/core';
import type { Finding, Location, Path } from '@stackwright/core';
import type { StackDocument } from '../load/index.ts';
import type { Origin } from '../model/index.ts';
import type { Stack } from '../stack.gen.ts';

/** The stack while it is being resolved: a private copy that the steps fill in, one after another. */
export interface Draft {
  readonly document: StackDocument;
  /** stack.yaml's tree; filled in place by the steps, read-only afterwards. */
  readonly settings: Stack;
  /** Origin of every value that was not written where it stands, by `pathKey`. */
  readonly origins: Map<string, Origin>;
  readonly findings: Finding[];
}

/** Starts a draft from a validated document. */
export function createDraft(document: StackDocument): Draft {
  const settings = structuredCopy(document.value) as Stack;
  return { document, settings, origins: new Map(), findings: [] };
}

/**
 * A copy that shares nothing with the original; plain objects and arrays only. Objects have no
 * prototype: a host may be called `constructor`, and asking for one that is not there finds nothing.
 */
export function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (!isObject(value)) return value;
  const copy = emptyObject();
  for (const [key, item] of Object.entries(value)) copy[key] = structuredCopy(item);
  return copy;
}

function emptyObject(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isObject(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}

/** What a derivation says of itself. */
export interface Derivation {
  /** In words, with the numbers in it. */
  readonly formula: string;
  /** The document that gives the formula, or `convention`. */
  readonly source: string;
  readonly inputs: readonly Path[];
}

/** Fills in a value that nobody wrote. What is written always wins. */
export function derive(draft: Draft, path: Path, value: unknown, derivation: Derivation): void {
  if (value === undefined || valueAt(draft.settings, path) !== undefined) return;
  assign(draft, path, value, { kind: 'derived', ...derivation });
}

/** Writes a value with its origin, which the objects made on the way share. */
export function assign(draft: Draft, path: Path, value: unknown, origin: Origin): void {
  let target: unknown = draft.settings;
  for (const [index, step] of path.entries()) {
    if (!isObject(target)) throw new Error(`no object on the way to ${formatPath(path)}`);
    const last = index === path.length - 1;
    if (last || target[step] === undefined) {
      target[step] = last ? value : emptyObject();
      draft.origins.set(pathKey(path.slice(0, index + 1)), origin);
    }
    target = target[step];
  }
}

/** A value that an earlier step must have filled in: its absence is our bug. */
export function filled<T>(value: T | undefined, path: Path): T {
  if (value === undefined) throw new Error(`${formatPath(path)} was never filled in`);
  return value;
}

/** A mistake at a path, with the other places that explain it. */
export function report(
  draft: Draft,
  problem: {
    readonly rule: string;
    readonly what: string;
    readonly why: string;
    readonly fix: string;
    readonly path: Path;
    readonly part?: 'key' | 'value';
    readonly related?: readonly {
      readonly message: string;
      readonly path: Path;
      readonly part?: 'key' | 'value';
    }[];
  },
): void {
  const { rule, what, why, fix, path, part, related = [] } = problem;
  draft.findings.push({
    rule,
    severity: 'error',
    what,
    why,
    fix,
    at: placeOf(draft, path, part),
    related: related.map((place) => ({
      message: place.message,
      at: placeOf(draft, place.path, place.part ?? 'key'),
    })),
  });
}

/** Where a path stands in the text; for an inherited value, where it was written. */
export function placeOf(draft: Draft, path: Path, part: 'key' | 'value' = 'value'): Location {
  const origin = originOf(draft, path);
  return draft.document.locate(origin?.kind === 'inherited' ? origin.from : path, part);
}

/**
 * Where the value at a path of the settings comes from; undefined for a path without one. What has no
 * origin of its own and is not written there came with the nearest part around it that has one.
 */
export function originOf(draft: Draft, path: Path): Origin | undefined {
  if (valueAt(draft.settings, path) === undefined) return undefined;
  const own = draft.origins.get(pathKey(path));
  if (own !== undefined) return own;
  if (valueAt(draft.document.value, path) !== undefined)
    return { kind: 'authored', at: draft.document.locate(path) };
  for (let length = path.length - 1; length > 0; length -= 1) {
    const around = draft.origins.get(pathKey(path.slice(0, length)));
    if (around?.kind !== 'inherited') {
      if (around !== undefined) return around;
      continue;
    }
    const from = [...around.from, ...path.slice(length)];
    return { kind: 'inherited', from, at: draft.document.locate(from) };
  }
  throw new Error(`${formatPath(path)} came from nowhere`);
}
