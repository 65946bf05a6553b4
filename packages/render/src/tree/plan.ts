import { compareText } from '@stackwright/core';
import type { Artefact } from '@stackwright/core';

import type { CurrentTree, DiskEntry } from './current-tree.ts';
import type { Journal } from './journal.ts';
import { formatManifest, manifestOf } from './manifest.ts';
import type { Hash, Manifest, ManifestEntry, Rendering } from './manifest.ts';
import { MANIFEST } from './names.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Why a path needs work:
 * - `new`: nothing on disk, nothing in the manifest; `missing`: listed, but deleted from disk;
 * - `stale`: as the last render left it, and the text has changed since;
 * - `edited`: changed by hand; `edited-and-stale`: that, and the text has changed as well;
 * - `unlisted`: another file stands where ours should, and the manifest does not know it;
 * - `mode`: only the executable bit differs;
 * - `orphan`: listed, no longer produced; `edited-orphan`: that, and changed by hand;
 * - `obstacle`: a symlink, folder or device stands on the path or on a parent of it.
 */
export type Reason =
  | 'new'
  | 'missing'
  | 'stale'
  | 'edited'
  | 'edited-and-stale'
  | 'unlisted'
  | 'mode'
  | 'orphan'
  | 'edited-orphan'
  | 'obstacle';

/** What is to be done about one path. `reason` is absent exactly when the action is `unchanged`. */
export interface TreeStep {
  readonly path: string;
  readonly action: 'unchanged' | 'create' | 'update' | 'remove';
  readonly reason: Reason | undefined;
  /** Absent for orphans. */
  readonly artefact: Artefact | undefined;
  /** What stands on the path; undefined for nothing. */
  readonly found: DiskEntry | undefined;
}

/** From the current tree to the wanted one. */
export interface TreePlan {
  /** Sorted by path: every artefact, and every orphan that is still on disk. */
  readonly steps: readonly TreeStep[];
  readonly manifest: Manifest;
  readonly manifestText: string;
  /** True when the manifest's text is not the one on disk. */
  readonly manifestChanges: boolean;
  readonly current: CurrentTree;
}

/**
 * Compares what should be with what is. Pure; decides nothing about permission to overwrite: see
 * `refusals`.
 * @throws when artefacts collide, have unsafe paths, or would make a manifest that cannot be read back
 * (our bugs).
 */
export function planTree(rendering: Rendering, current: CurrentTree, hash: Hash): TreePlan {
  const manifest = manifestOf(rendering, hash);
  const manifestText = formatManifest(manifest);
  const [unreadable] = readManifest(manifestText, MANIFEST).findings;
  if (unreadable !== undefined) {
    throw new Error(`render made a manifest that it would refuse to read: ${unreadable.what}`);
  }
  const wanted = new Map(rendering.artefacts.map((artefact) => [artefact.path, artefact]));
  const listed = new Map(current.manifest?.manifest.artefacts.map((entry) => [entry.path, entry]));
  const kept = new Set(rendering.kept?.map(({ path }) => path));
  const orphans = [...listed.values()].flatMap((entry) =>
    wanted.has(entry.path) || kept.has(entry.path)
      ? []
      : orphanStep(entry, current.entries.get(entry.path)),
  );
  const leaving = new Set(orphans.filter(isFile).map(({ path }) => path));
  const steps = manifest.artefacts.flatMap(({ path, sha256 }) => {
    const artefact = wanted.get(path);
    if (artefact === undefined) return [];
    const found = withoutOrphans(current.entries.get(path), leaving);
    return [artefactStep(artefact, sha256, found, listed.get(path))];
  });
  return {
    steps: [...steps, ...orphans].toSorted((a, b) => compareText(a.path, b.path)),
    manifest,
    manifestText,
    manifestChanges: current.manifest?.text !== manifestText,
    current,
  };
}

/** True when render would touch nothing. */
export function isSettled({ steps, manifestChanges }: TreePlan): boolean {
  return !manifestChanges && steps.every(({ action }) => action === 'unchanged');
}

/**
 * The journal that carries out a plan.
 * @throws when the plan holds an obstacle: the caller must stop at refusals.
 */
export function journalOf({ steps, manifest, current }: TreePlan, hash: Hash): Journal {
  const obstacle = steps.find(({ reason }) => reason === 'obstacle');
  if (obstacle !== undefined) throw new Error(`cannot write over an obstacle: ${obstacle.path}`);
  return {
    manifest,
    before: current.manifest === undefined ? null : hash(current.manifest.text),
    writes: steps
      .filter(({ action }) => action === 'create' || action === 'update')
      .map((step) => ({ path: step.path, before: hashOf(step) })),
    removes: steps.flatMap((step) =>
      step.action === 'remove' && step.found?.kind === 'file'
        ? [{ path: step.path, before: step.found.sha256 }]
        : [],
    ),
  };
}

function artefactStep(
  artefact: Artefact,
  sha256: string,
  found: DiskEntry | undefined,
  listed: ManifestEntry | undefined,
): TreeStep {
  const { path } = artefact;
  const step = (action: TreeStep['action'], reason?: Reason) =>
    ({ path, action, reason, artefact, found }) satisfies TreeStep;
  if (found === undefined) return step('create', listed === undefined ? 'new' : 'missing');
  if (found.kind !== 'file') return step('create', 'obstacle');
  if (found.sha256 === sha256) {
    return isExecutable(found.mode) === isExecutable(artefact.mode)
      ? step('unchanged')
      : step('update', 'mode');
  }
  if (listed === undefined) return step('update', 'unlisted');
  if (found.sha256 === listed.sha256) return step('update', 'stale');
  return step('update', listed.sha256 === sha256 ? 'edited' : 'edited-and-stale');
}

/** No step when the orphan is gone already, or its place has become a folder of somebody else's. */
function orphanStep({ path, sha256 }: ManifestEntry, found: DiskEntry | undefined): TreeStep[] {
  const step = (reason: Reason) =>
    ({ path, action: 'remove', reason, artefact: undefined, found }) satisfies TreeStep;
  if (found === undefined || found.kind === 'folder') return [];
  if (found.kind === 'behind' && found.is === 'file') return [];
  if (found.kind !== 'file') return [step('obstacle')];
  return [step(found.sha256 === sha256 ? 'orphan' : 'edited-orphan')];
}

/** A file may become a folder, and a folder a file, when orphans are all that stands in the way. */
function withoutOrphans(
  found: DiskEntry | undefined,
  leaving: ReadonlySet<string>,
): DiskEntry | undefined {
  if (found?.kind === 'behind' && leaving.has(found.parent)) return undefined;
  if (found?.kind !== 'folder' || found.holds.length === 0) return found;
  return found.holds.every((path) => leaving.has(path)) ? undefined : found;
}

function hashOf({ found }: TreeStep): string | null {
  return found?.kind === 'file' ? found.sha256 : null;
}

function isFile({ found }: TreeStep): boolean {
  return found?.kind === 'file';
}

/** Only the owner's executable bit counts: it is all that git keeps, and a umask may take the rest. */
function isExecutable(mode: number): boolean {
  return (mode & 0o100) !== 0;
}
