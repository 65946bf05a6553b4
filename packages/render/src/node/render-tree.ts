import type { Finding, Result } from '@stackwright/core';

import { checkFindings, planTree } from '../tree/index.ts';
import type { Manifest, Rendering, TreePlan } from '../tree/index.ts';
import { about, guarded } from './disk-failure.ts';
import { lookAt, sha256 } from './disk.ts';
import { heldFinding, isLocked, withLock } from './lock.ts';
import type { OutputFolder } from './output-folder.ts';
import { readMemory, readTree } from './read-tree.ts';
import { recoverHeld, writeTree } from './write-tree.ts';
import type { Recovery, WriteOptions } from './write-tree.ts';

/** Renders, given what the last render remembers (SOA serials). Called once. */
export type Produce = (previous: Manifest | undefined) => Result<Rendering>;

/** What `renderTree` did. */
export interface Rendered {
  /** What there was to do; all of it is done. */
  readonly plan: TreePlan;
  /** False when every file was as it should be: nothing was written. */
  readonly changed: boolean;
  readonly recovery: Recovery;
}

/** What `checkTree` saw. */
export interface Checked {
  readonly plan: TreePlan;
  /** Empty when the tree is what render would write. */
  readonly differences: readonly Finding[];
}

/**
 * Brings the output folder to what `produce` wants, all of it or nothing, and makes the folder if need
 * be. Not ok when somebody's edit or an obstacle is in the way, when manifest or journal cannot be
 * trusted, when another render runs, or when the disk refuses.
 */
export function renderTree(
  folder: OutputFolder,
  produce: Produce,
  options: WriteOptions,
): Result<Rendered> {
  return guarded(folder, () => {
    about('', () => folder.fs.mkdirSync(folder.dir, { recursive: true }));
    return withLock(folder, () => {
      const recovered = recoverHeld(folder, options);
      if (!recovered.ok) return recovered;
      const planned = planAgainst(folder, produce, { ours: true });
      if (!planned.ok) return planned;
      const written = writeTree(folder, planned.value, options);
      if (!written.ok) return { ok: false, findings: [...planned.findings, ...written.findings] };
      const value = { plan: planned.value, changed: written.value, recovery: recovered.value };
      return { ok: true, value, findings: planned.findings };
    });
  });
}

/**
 * Compares the output folder with what `produce` wants, and writes nothing. Not ok when it could not
 * compare: manifest or journal cannot be trusted, another render runs, or the disk refuses.
 */
export function checkTree(folder: OutputFolder, produce: Produce): Result<Checked> {
  return guarded(folder, () => {
    const planned = planAgainst(folder, produce, { ours: false });
    // Asked last: a render that began meanwhile is seen as well, and explains anything odd.
    if (isLocked(folder)) return { ok: false, findings: [heldFinding(folder, undefined)] };
    if (!planned.ok) return planned;
    const differences = checkFindings(planned.value, folder.label);
    return { ok: true, value: { plan: planned.value, differences }, findings: planned.findings };
  });
}

/** Completes or discards what a killed render left; `renderTree` does so by itself. */
export function recoverTree(folder: OutputFolder, options: WriteOptions): Result<Recovery> {
  return guarded(folder, () => {
    if (lookAt(folder, '').kind === 'absent') return { ok: true, value: 'none', findings: [] };
    return withLock(folder, () => recoverHeld(folder, options));
  });
}

function planAgainst(
  folder: OutputFolder,
  produce: Produce,
  held: { readonly ours: boolean },
): Result<TreePlan> {
  const memory = readMemory(folder, held);
  if (!memory.ok) return memory;
  const rendering = produce(memory.value.manifest?.manifest);
  if (!rendering.ok) return rendering;
  const paths = rendering.value.artefacts.map(({ path }) => path);
  const current = readTree(folder, memory.value, paths);
  const plan = planTree(rendering.value, current, sha256);
  return { ok: true, value: plan, findings: rendering.findings };
}
