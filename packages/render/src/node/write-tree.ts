import type { Result } from '@stackwright/core';

import { isSettled, JOURNAL, journalOf, refusals } from '../tree/index.ts';
import type { TreePlan } from '../tree/index.ts';
import { applyJournal } from './apply-journal.ts';
import { codeOf, guarded } from './disk-failure.ts';
import { lookAt, sha256 } from './disk.ts';
import type { OutputFolder } from './output-folder.ts';
import { commit, loadJournal, sweep } from './work-folder.ts';

/** How far a render may go. */
export interface WriteOptions {
  /** Replace and delete files that were changed by hand (`--force`). Obstacles stay refused. */
  readonly overwriteEdited: boolean;
}

/** What became of an earlier, killed render. */
export type Recovery = 'none' | 'discarded' | 'completed';

/**
 * Carries out a plan, all of it or nothing; false when there was nothing to do. The caller holds the
 * lock, has recovered the tree, and made the plan since.
 */
export function writeTree(
  folder: OutputFolder,
  plan: TreePlan,
  options: WriteOptions,
): Result<boolean> {
  const refused = refusals(plan, folder.label, options);
  if (refused.length > 0) return { ok: false, findings: refused };
  if (isSettled(plan)) return { ok: true, value: false, findings: [] };
  const texts = new Map(
    plan.steps.flatMap(({ path, artefact }) =>
      artefact === undefined ? [] : [[path, artefact.text] as const],
    ),
  );
  const journal = journalOf(plan, sha256);
  return guarded(folder, () => {
    try {
      commit(folder, journal, texts);
    } catch (error) {
      quietly(() => lookAt(folder, JOURNAL).kind === 'absent' && sweep(folder));
      throw error;
    }
    return finish(folder, applyJournal(folder, journal, options));
  });
}

/**
 * Completes a committed render and discards an uncommitted one. The caller holds the lock.
 * A second interruption does no harm: call it again.
 */
export function recoverHeld(folder: OutputFolder, options: WriteOptions): Result<Recovery> {
  return guarded(folder, () => {
    const journal = loadJournal(folder);
    if (!journal.ok) return journal;
    if (journal.value !== undefined) {
      const applied = finish(folder, applyJournal(folder, journal.value, options));
      return applied.ok ? { ...applied, value: 'completed' } : applied;
    }
    const swept = sweep(folder);
    return swept.ok ? { ...swept, value: swept.value ? 'discarded' : 'none' } : swept;
  });
}

function finish<T>(folder: OutputFolder, applied: Result<T>): Result<T> {
  if (applied.ok) quietly(() => sweep(folder));
  return applied;
}

/** For tidying up: what stays is scratch, and the next render removes it or says why not. */
function quietly(step: () => unknown): void {
  try {
    step();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}
