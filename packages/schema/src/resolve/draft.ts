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

/** A copy that shares nothing with the original; plain objects and arrays only. */
export function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, structuredCopy(item)]),
  );
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
  assign(draft, path, value);
  draft.origins.set(pathKey(path), { kind: 'derived', ...derivation });
}

/** Writes a value, making the objects on the way. */
export function assign(draft: Draft, path: Path, value: unknown): void {
  let target: unknown = draft.settings;
  for (const step of path.slice(0, -1)) {
    if (!isObject(target)) throw new Error(`no object on the way to ${formatPath(path)}`);
    const next: unknown = target[step] ?? {};
    target[step] = next;
    target = next;
  }
  const last = path.at(-1);
  if (!isObject(target) || last === undefined) throw new Error(`cannot set ${formatPath(path)}`);
  target[last] = value;
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
  const origin = draft.origins.get(pathKey(path));
  if (origin?.kind === 'inherited') return draft.document.locate(origin.from, part);
  return draft.document.locate(path, part);
}
