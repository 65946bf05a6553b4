import type { Finding, Result } from '@stackwright/core';

import {
  formatJournal,
  formatManifest,
  JOURNAL,
  LOCK,
  MANIFEST_LIMIT,
  readJournal,
  STAGE,
  STAGED_MANIFEST,
  WORK_FOLDER,
} from '../tree/index.ts';
import type { Journal } from '../tree/index.ts';
import { about } from './disk-failure.ts';
import {
  createFile,
  listFolder,
  lookAt,
  makeFolder,
  readFile,
  removeEmptyFolder,
  removeFile,
  syncFolder,
} from './disk.ts';
import { placeOf } from './output-folder.ts';
import type { OutputFolder } from './output-folder.ts';

/** The journal under its first name: not committed. */
const DRAFT = `${JOURNAL}.draft`;

/**
 * Puts every new text in the stage and on stable storage, and last commits the journal by one rename.
 * Until then nothing outside the work folder has been touched; from then on the tree is the new one.
 */
export function commit(
  folder: OutputFolder,
  journal: Journal,
  texts: ReadonlyMap<string, string>,
): void {
  const modes = new Map(journal.manifest.artefacts.map(({ path, mode }) => [path, mode]));
  makeFolder(folder, STAGE);
  for (const [index, { path }] of journal.writes.entries()) {
    const [text, mode] = [texts.get(path), modes.get(path)];
    if (text === undefined || mode === undefined) throw new Error(`no text for ${path}`);
    createFile(folder, `${STAGE}/${index}`, text, { mode, blame: path });
  }
  const manifest = formatManifest(journal.manifest);
  createFile(folder, `${STAGE}/${STAGED_MANIFEST}`, manifest, { mode: 0o644 });
  createFile(folder, DRAFT, formatJournal(journal), { mode: 0o644 });
  // The journal's name must not reach the disk before what it speaks of.
  for (const path of [STAGE, WORK_FOLDER, '']) syncFolder(folder, path);
  about(JOURNAL, () => folder.fs.renameSync(placeOf(folder, DRAFT), placeOf(folder, JOURNAL)));
  syncFolder(folder, WORK_FOLDER);
}

/** The committed journal; undefined when there is none. Untrusted: see `readJournal`. */
export function loadJournal(folder: OutputFolder): Result<Journal | undefined> {
  const file = `${folder.label}/${JOURNAL}`;
  const found = lookAt(folder, JOURNAL);
  if (found.kind === 'absent') return { ok: true, value: undefined, findings: [] };
  if (found.kind !== 'file') {
    return { ok: false, findings: [oddFinding(folder, JOURNAL, 'is not a plain file')] };
  }
  const { text } = readFile(folder, JOURNAL, 4 * MANIFEST_LIMIT);
  if (text !== undefined) return readJournal(text, file);
  return { ok: false, findings: [oddFinding(folder, JOURNAL, 'is far too large')] };
}

/** Ends a render: without its journal the tree is what stands on disk. */
export function retireJournal(folder: OutputFolder): void {
  removeFile(folder, JOURNAL);
  syncFolder(folder, WORK_FOLDER);
}

/**
 * Removes what a render without a journal left: stage, draft and tries for the lock; true when there was
 * a stage or draft. Anything that render does not put there is a finding, and stays.
 */
export function sweep(folder: OutputFolder): Result<boolean> {
  const stage = lookAt(folder, STAGE);
  if (stage.kind !== 'absent' && stage.kind !== 'folder') {
    return { ok: false, findings: [oddFinding(folder, STAGE, 'is not a folder')] };
  }
  for (const { name } of listFolder(folder, WORK_FOLDER)) {
    const path = `${WORK_FOLDER}/${name}`;
    if (path.startsWith(`${LOCK}.`)) removeFile(folder, path);
  }
  for (const entry of stage.kind === 'folder' ? listFolder(folder, STAGE) : []) {
    const path = `${STAGE}/${entry.name}`;
    if (entry.isDirectory()) {
      return { ok: false, findings: [oddFinding(folder, path, 'is a folder')] };
    }
    removeFile(folder, path);
  }
  const draft = removeFile(folder, DRAFT);
  const swept = stage.kind === 'folder' && removeEmptyFolder(folder, STAGE);
  return { ok: true, value: draft || swept, findings: [] };
}

/** A thing in the work folder that render did not put there. */
export function oddFinding({ label }: OutputFolder, path: string, what: string): Finding {
  const file = `${label}/${path}`;
  return {
    rule: 'valid-journal',
    severity: 'error',
    what: `${file} ${what}`,
    why: 'render did not put it there and follows no symlinks, so what an interrupted render left cannot be trusted; nothing was changed',
    fix: `delete ${label}/${WORK_FOLDER}, then see with \`stackwright render --check\` how the files differ`,
    at: { file },
    related: [],
  };
}
