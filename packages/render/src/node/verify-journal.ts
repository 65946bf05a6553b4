import type { Finding } from '@stackwright/core';

import { WORK_FOLDER } from '../tree/index.ts';
import type { Journal, JournalRemove, Placement } from '../tree/index.ts';
import { listFiles } from './list-files.ts';
import { lookAt, readFile } from './disk.ts';
import type { OutputFolder } from './output-folder.ts';
import { oddFinding } from './work-folder.ts';

/**
 * What keeps a committed journal from being carried out. A journal is untrusted and may be old: a staged
 * text must have the hash it is to have, and a file is replaced or deleted only while it is what it was
 * when the render was planned (or already what it is to be), unless edits may be overwritten.
 */
export function verifyJournal(
  folder: OutputFolder,
  journal: Journal,
  placements: readonly Placement[],
  overwriteEdited: boolean,
): readonly Finding[] {
  const removed = new Set(journal.removes.map(({ path }) => path));
  const placed = new Set(placements.map(({ path }) => path));
  return [
    ...placements.flatMap((move) => placementProblem(folder, move, removed, overwriteEdited)),
    ...journal.removes.flatMap((remove) => removeProblem(folder, remove, placed, overwriteEdited)),
  ];
}

function placementProblem(
  folder: OutputFolder,
  { path, staged, before, after }: Placement,
  removed: ReadonlySet<string>,
  overwriteEdited: boolean,
): Finding[] {
  const waiting = lookAt(folder, staged);
  if (waiting.kind !== 'file' && waiting.kind !== 'absent') {
    return [oddFinding(folder, staged, 'is not a plain file')];
  }
  if (waiting.kind === 'file' && readFile(folder, staged, 0).sha256 !== after) {
    return [oddFinding(folder, staged, `is not the text that belongs to ${path}`)];
  }
  const found = lookAt(folder, path);
  if (waiting.kind === 'absent') {
    const done = found.kind === 'file' && readFile(folder, path, 0).sha256 === after;
    return done ? [] : [oddFinding(folder, staged, `is missing, and ${path} is not yet new`)];
  }
  if (found.kind === 'absent') return [];
  if (found.kind === 'behind' && removed.has(found.parent)) return [];
  if (found.kind === 'folder' && isLeaving(folder, path, removed)) return [];
  if (found.kind !== 'file') return [conflict(folder, path, 'is not a plain file any more')];
  if (overwriteEdited) return [];
  const now = readFile(folder, path, 0).sha256;
  if (now === before || now === after) return [];
  return [conflict(folder, path, 'was changed while it was being rendered')];
}

function removeProblem(
  folder: OutputFolder,
  { path, before }: JournalRemove,
  placed: ReadonlySet<string>,
  overwriteEdited: boolean,
): Finding[] {
  const found = lookAt(folder, path);
  if (found.kind === 'absent') return [];
  // Gone already: a new folder or file has taken its place.
  if (found.kind === 'folder' && [...placed].some((other) => other.startsWith(`${path}/`)))
    return [];
  if (found.kind === 'behind' && found.is === 'file' && placed.has(found.parent)) return [];
  if (found.kind !== 'file') return [conflict(folder, path, 'is not a plain file any more')];
  if (overwriteEdited || readFile(folder, path, 0).sha256 === before) return [];
  return [conflict(folder, path, 'was changed while it was being rendered')];
}

/** True when nothing stands in a folder but files that the journal removes: it makes room by itself. */
function isLeaving(folder: OutputFolder, path: string, removed: ReadonlySet<string>): boolean {
  const within = [...removed].some((orphan) => orphan.startsWith(`${path}/`));
  const { files } = listFiles(folder, path, removed.size + 1);
  // Empty folders above the orphans go with them; an interrupted render may have emptied some already.
  return within && files.every((file) => removed.has(file) || emptiedBy(file, removed));
}

function emptiedBy(file: string, removed: ReadonlySet<string>): boolean {
  return file.endsWith('/') && [...removed].some((orphan) => orphan.startsWith(file));
}

function conflict({ label }: OutputFolder, path: string, what: string): Finding {
  const file = `${label}/${path}`;
  return {
    rule: 'render-conflict',
    severity: 'error',
    what: `${file} ${what}`,
    why: `render overwrites no edit in silence; its new text waits in ${label}/${WORK_FOLDER}`,
    fix: `move ${file} away and render again, or overwrite it with \`stackwright render --force\``,
    at: { file },
    related: [],
  };
}
