import type { Finding, Result } from '@stackwright/core';

import {
  formatManifest,
  MANIFEST,
  MANIFEST_LIMIT,
  pathProblem,
  placementsOf,
  readManifest,
  WORK_FOLDER,
} from '../tree/index.ts';
import type {
  CurrentTree,
  DiskEntry,
  Journal,
  ManifestReading,
  RenderState,
} from '../tree/index.ts';
import { guarded } from './disk-failure.ts';
import { lookAt, readFile, sha256 } from './disk.ts';
import { listFiles } from './list-files.ts';
import type { OutputFolder } from './output-folder.ts';
import { verifyJournal } from './verify-journal.ts';
import { loadJournal, oddFinding } from './work-folder.ts';

/** What the last render remembers, before it is known what the next one wants. */
export interface TreeMemory {
  /** The logical manifest: an interrupted render's new one, else the file's. */
  readonly manifest: ManifestReading | undefined;
  readonly journal: Journal | undefined;
  readonly state: RenderState;
}

/** Counting files that are not ours stops here. */
const UNMANAGED_LIMIT = 10_000;

/** Larger files (bytes) are compared by hash and not shown as a diff. */
const TEXT_LIMIT = 4 * 1024 * 1024;

/**
 * Reads manifest and journal, both untrusted, and changes nothing. `ours` says that this process holds
 * the lock, so that a work folder is no trace of a killed render. Not ok when they cannot be trusted, or
 * the disk refuses.
 */
export function readMemory(
  folder: OutputFolder,
  { ours }: { readonly ours: boolean },
): Result<TreeMemory> {
  return guarded(folder, () => memoryOf(folder, ours));
}

function memoryOf(folder: OutputFolder, ours: boolean): Result<TreeMemory> {
  const work = lookAt(folder, WORK_FOLDER).kind;
  if (work !== 'absent' && work !== 'folder') {
    return { ok: false, findings: [oddFinding(folder, WORK_FOLDER, 'is not a folder')] };
  }
  const journal = loadJournal(folder);
  if (!journal.ok) return journal;
  if (journal.value === undefined) {
    const manifest = readManifestFile(folder);
    if (!manifest.ok) return manifest;
    const state = work === 'absent' || ours ? 'none' : 'abandoned';
    return {
      ok: true,
      value: { manifest: manifest.value, journal: undefined, state },
      findings: [],
    };
  }
  const problems = verifyJournal(folder, journal.value, placementsOf(journal.value, sha256), false);
  if (problems.length > 0) return { ok: false, findings: problems };
  const manifest = readManifest(
    formatManifest(journal.value.manifest),
    `${folder.label}/${MANIFEST}`,
  );
  if (!manifest.ok) return manifest;
  const memory = {
    manifest: manifest.value,
    journal: journal.value,
    state: 'interrupted',
  } as const;
  return { ok: true, value: memory, findings: [] };
}

/**
 * The output folder at the given paths and at those that its manifest lists. After an interrupted render
 * the tree is read as its new one: staged texts count as placed, its orphans as gone.
 * @throws when one of the paths is unsafe (our bug: they are artefacts').
 */
export function readTree(
  folder: OutputFolder,
  memory: TreeMemory,
  paths: readonly string[],
): CurrentTree {
  for (const path of paths) {
    const problem = pathProblem(path);
    if (problem !== undefined) throw new Error(`bad path ${JSON.stringify(path)}: ${problem}`);
  }
  const listed = memory.manifest?.manifest.artefacts.map(({ path }) => path) ?? [];
  const managed = new Set([...paths, ...listed]);
  const overlay = overlayOf(memory.journal);
  const entries = new Map<string, DiskEntry>();
  for (const path of managed) {
    const entry = readEntry(folder, path, overlay);
    if (entry !== undefined) entries.set(path, entry);
  }
  const known = new Set([WORK_FOLDER, MANIFEST, ...overlay.removed, ...managed]);
  // A folder in an artefact's place is not ours, and what it holds counts.
  const skip = (path: string) => known.has(path) && entries.get(path)?.kind !== 'folder';
  const others = listFiles(folder, '', UNMANAGED_LIMIT, skip).files;
  const unmanaged = others.filter((path) => !path.endsWith('/')).length;
  return { entries, manifest: memory.manifest, state: memory.state, unmanaged };
}

interface Overlay {
  readonly staged: ReadonlyMap<string, { readonly place: string; readonly mode: number }>;
  readonly removed: ReadonlySet<string>;
}

function overlayOf(journal: Journal | undefined): Overlay {
  if (journal === undefined) return { staged: new Map(), removed: new Set() };
  const placements = placementsOf(journal, sha256);
  return {
    staged: new Map(placements.map(({ path, staged, mode }) => [path, { place: staged, mode }])),
    removed: new Set(journal.removes.map(({ path }) => path)),
  };
}

function readEntry(
  folder: OutputFolder,
  path: string,
  { staged, removed }: Overlay,
): DiskEntry | undefined {
  const waiting = staged.get(path);
  if (waiting !== undefined && lookAt(folder, waiting.place).kind === 'file') {
    return { kind: 'file', mode: waiting.mode, ...readFile(folder, waiting.place, TEXT_LIMIT) };
  }
  const found = lookAt(folder, path);
  switch (found.kind) {
    case 'absent':
      return undefined;
    case 'file':
      if (removed.has(path)) return undefined;
      return { kind: 'file', mode: found.mode, ...readFile(folder, path, TEXT_LIMIT) };
    case 'folder': {
      const { files, cut } = listFiles(folder, path, UNMANAGED_LIMIT);
      // Too many to know them all: one that nobody lists keeps the folder from being replaced.
      return { kind: 'folder', holds: cut ? [...files, `${path}/`] : files };
    }
    case 'behind':
      return removed.has(found.parent) ? undefined : found;
    case 'symlink':
    case 'special':
      return { kind: found.kind };
  }
}

function readManifestFile(folder: OutputFolder): Result<ManifestReading | undefined> {
  const file = `${folder.label}/${MANIFEST}`;
  const found = lookAt(folder, MANIFEST);
  if (found.kind === 'absent') return { ok: true, value: undefined, findings: [] };
  if (found.kind !== 'file') {
    return { ok: false, findings: [manifestFinding(file, 'is not a plain file')] };
  }
  const { text } = readFile(folder, MANIFEST, MANIFEST_LIMIT);
  if (text !== undefined) return readManifest(text, file);
  return { ok: false, findings: [manifestFinding(file, `is larger than ${MANIFEST_LIMIT} bytes`)] };
}

function manifestFinding(file: string, what: string): Finding {
  return {
    rule: 'valid-manifest',
    severity: 'error',
    what: `${file} ${what}`,
    why: 'render replaces and deletes the files that the manifest lists, so it must be trustworthy; nothing was changed',
    fix: `restore ${file} from version control, or move it away and render again`,
    at: { file },
    related: [],
  };
}
