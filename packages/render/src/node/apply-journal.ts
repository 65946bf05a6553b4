import type { Result } from '@stackwright/core';

import { MANIFEST, parentsOf, placementsOf } from '../tree/index.ts';
import type { Journal, Placement } from '../tree/index.ts';
import { about } from './disk-failure.ts';
import { lookAt, makeFolder, removeEmptyFolder, removeFile, sha256, syncFolder } from './disk.ts';
import { placeOf } from './output-folder.ts';
import type { OutputFolder } from './output-folder.ts';
import { verifyJournal } from './verify-journal.ts';
import { retireJournal } from './work-folder.ts';

/**
 * Carries out a committed journal. Idempotent: killed anywhere, the next call finds what is left to do.
 * Orphans go first, because a file may have to make room for a folder of its name, or the reverse.
 */
export function applyJournal(
  folder: OutputFolder,
  journal: Journal,
  { overwriteEdited }: { readonly overwriteEdited: boolean },
): Result<boolean> {
  const placements = placementsOf(journal, sha256);
  const problems = verifyJournal(folder, journal, placements, overwriteEdited);
  if (problems.length > 0) return { ok: false, findings: problems };
  const kept = new Set(placements.flatMap(({ path }) => parentsOf(path)));
  for (const { path } of journal.removes) removeOrphan(folder, path, kept);
  for (const placement of placements) {
    // The manifest comes last, and its name must not reach the disk before the others.
    if (placement.path === MANIFEST) syncChanged(folder, journal, kept);
    place(folder, placement);
  }
  syncFolder(folder, '');
  retireJournal(folder);
  return { ok: true, value: true, findings: [] };
}

function place(folder: OutputFolder, { path, staged }: Placement): void {
  for (const parent of parentsOf(path)) makeFolder(folder, parent);
  if (lookAt(folder, staged).kind !== 'file') return;
  about(path, () => folder.fs.renameSync(placeOf(folder, staged), placeOf(folder, path)));
}

/** Every folder that the journal changes, also those that an interrupted render changed before. */
function syncChanged(folder: OutputFolder, journal: Journal, kept: ReadonlySet<string>): void {
  const above = journal.removes.flatMap(({ path }) => parentsOf(path));
  for (const path of new Set(['', ...kept, ...above])) {
    if (path === '' || lookAt(folder, path).kind === 'folder') syncFolder(folder, path);
  }
}

/**
 * Deletes an orphan, and the folders that it leaves empty; those that the new tree needs stay, because a
 * container may have mounted them.
 */
function removeOrphan(folder: OutputFolder, path: string, kept: ReadonlySet<string>): void {
  // A folder or a new file in its place means that it went before an interruption.
  if (lookAt(folder, path).kind === 'file') removeFile(folder, path);
  for (const parent of parentsOf(path).toReversed()) {
    if (kept.has(parent)) return;
    if (lookAt(folder, parent).kind !== 'folder') continue;
    if (!removeEmptyFolder(folder, parent)) return;
  }
}
