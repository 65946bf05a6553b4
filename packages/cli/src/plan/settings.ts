import { compareText, formatPath, pathKey } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { Origin, ResolvedStack } from '@stackwright/schema';
import { canonical } from './compare/canonical.ts';
import { matchKeyed } from './compare/keyed.ts';
import { shown } from './compare/shown.ts';

/** A value of the resolved stack that is not what it was. */
export interface ValueChange {
  readonly path: Path;
  readonly action: 'added' | 'removed' | 'changed';
  /** As JSON, cut where it is long; undefined where there is none, or where it is not shown. */
  readonly was?: string;
  readonly is?: string;
  /** Where the value comes from: in head, or, where it is gone, in base. */
  readonly origin: Origin | undefined;
}

/**
 * Compares the values of two stacks, derived ones included. A default that comes or goes with something
 * new is not told: nobody decided on it. Sorted by path.
 */
export function compareSettings(
  base: ResolvedStack | undefined,
  head: ResolvedStack | undefined,
): readonly ValueChange[] {
  // A stack that came or went changes every value: its artefacts say more.
  if (base === undefined || head === undefined) return [];
  const { added, removed, common } = matchKeyed(leavesOf(base), leavesOf(head));
  const describe = (path: Path, side: 'was' | 'is', value: unknown) =>
    isHidden(path) ? {} : { [side]: valueText(value) };
  return [
    ...removed.map(([, { path, value }]) => ({
      path,
      action: 'removed' as const,
      ...describe(path, 'was', value),
      origin: base.origin(path),
    })),
    ...common
      .filter(([, was, is]) => canonical(was.value) !== canonical(is.value))
      .map(([, was, { path, value }]) => ({
        path,
        action: 'changed' as const,
        ...describe(path, 'was', was.value),
        ...describe(path, 'is', value),
        origin: head.origin(path),
      })),
    ...added.map(([, { path, value }]) => ({
      path,
      action: 'added' as const,
      ...describe(path, 'is', value),
      origin: head.origin(path),
    })),
  ]
    .filter(({ action, origin }) => action === 'changed' || origin?.kind !== 'default')
    .toSorted((a, b) => compareText(formatPath(a.path), formatPath(b.path)));
}

interface Leaf {
  readonly path: Path;
  readonly value: unknown;
}

function leavesOf({ settings }: ResolvedStack): readonly (readonly [string, Leaf])[] {
  return visit(settings, []).map((leaf) => [pathKey(leaf.path), leaf]);
}

/** Scalars, lists of scalars, and what is empty: what somebody would write on one line. */
function visit(value: unknown, path: Path): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const isPlainList =
    Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  if (isPlainList || entries.length === 0) return [{ path, value }];
  return entries.flatMap(([key, item]) => visit(item, [...path, key]));
}

/** Values of variables are never shown: somebody may have written a secret where its name belongs. */
function isHidden(path: Path): boolean {
  const at = path.indexOf('environment');
  return at !== -1 && at < path.length - 1;
}

function valueText(value: unknown): string {
  return shown(JSON.stringify(value) ?? String(value));
}
