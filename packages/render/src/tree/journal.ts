import type { Result } from '@stackwright/core';

import { readJson } from './json-reader.ts';
import type { JsonNode } from './json-reader.ts';
import { expectArray, expectObject, expectText, SHA256 } from './json-shape.ts';
import type { Complain } from './json-shape.ts';
import { formatManifest, manifestValue } from './manifest.ts';
import type { Hash, Manifest } from './manifest.ts';
import { MANIFEST, STAGE, STAGED_MANIFEST, WORK_FOLDER } from './names.ts';
import {
  collector,
  expectPath,
  expectVersion,
  MANIFEST_LIMIT,
  manifestFrom,
} from './read-manifest.ts';

/** A path, and the SHA-256 of what stood there when the render was planned; null for nothing. */
export interface JournalWrite {
  readonly path: string;
  readonly before: string | null;
}

/** An orphan, and the SHA-256 of the file that may be deleted. */
export interface JournalRemove {
  readonly path: string;
  readonly before: string;
}

/**
 * A committed render. Once it stands on disk the tree *is* its manifest, whatever the files say.
 * Contents and modes of the writes are the manifest's; their texts wait in the stage.
 */
export interface Journal {
  readonly manifest: Manifest;
  /** SHA-256 of the old manifest's text; null when there was none. */
  readonly before: string | null;
  /** Text n waits in the stage under the name `n`. */
  readonly writes: readonly JournalWrite[];
  readonly removes: readonly JournalRemove[];
}

/** A file on its way from the stage to its place. */
export interface Placement {
  readonly path: string;
  /** Below the output folder. */
  readonly staged: string;
  readonly before: string | null;
  readonly after: string;
  readonly mode: 0o644 | 0o755;
}

/** Every move that a journal asks for, the manifest's last. */
export function placementsOf(journal: Journal, hash: Hash): readonly Placement[] {
  const entries = new Map(journal.manifest.artefacts.map((entry) => [entry.path, entry]));
  const files = journal.writes.map(({ path, before }, index): Placement => {
    const entry = entries.get(path);
    if (entry === undefined) throw new Error(`journal writes ${path}, which its manifest lacks`);
    return { path, staged: `${STAGE}/${index}`, before, after: entry.sha256, mode: entry.mode };
  });
  const manifest: Placement = {
    path: MANIFEST,
    staged: `${STAGE}/${STAGED_MANIFEST}`,
    before: journal.before,
    after: hash(formatManifest(journal.manifest)),
    mode: 0o644,
  };
  return [...files, manifest];
}

/** The journal's text. */
export function formatJournal({ manifest, before, writes, removes }: Journal): string {
  const value = { version: 1, before, writes, removes, manifest: manifestValue(manifest) };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Reads a journal as untrusted input: anything that render would not write is an error with its place. */
export function readJournal(text: string, file: string): Result<Journal> {
  const folder = file.slice(0, file.lastIndexOf(WORK_FOLDER) + WORK_FOLDER.length);
  const { findings, complain } = collector(text, file, 'valid-journal', {
    why: 'a render was interrupted, and only its journal tells how to finish; this one cannot be trusted, and nothing was changed',
    fix: `delete ${folder}, then see with \`stackwright render --check\` how the files differ, and render again`,
  });
  if (text.length > 2 * MANIFEST_LIMIT) {
    complain({ start: 0, end: 0 }, `the journal is larger than ${2 * MANIFEST_LIMIT} characters`);
    return { ok: false, findings };
  }
  const root = readJson(text);
  if (root.kind === 'fault') {
    complain(root, `the journal is not JSON: ${root.message}`);
    return { ok: false, findings };
  }
  const journal = journalFrom(root, complain);
  if (journal === undefined || findings.length > 0) return { ok: false, findings };
  return { ok: true, value: journal, findings };
}

function journalFrom(root: JsonNode, complain: Complain): Journal | undefined {
  const keys = ['version', 'before', 'writes', 'removes', 'manifest'] as const;
  const found = expectObject(root, keys, 'the journal', complain);
  expectVersion(found?.version, 'the journal', complain);
  if (found?.manifest === undefined) return undefined;
  const { manifest } = manifestFrom(found.manifest, complain);
  const listed = new Set(manifest.artefacts.map(({ path }) => path));
  const seen = new Set<string>();
  const claim = (node: JsonNode, wanted: boolean): JournalWrite | undefined => {
    const item = expectObject(node, ['path', 'before'], 'a change', complain);
    const path = expectPath(item?.path, complain);
    const before = expectBefore(item?.before, complain);
    if (path === undefined || before === undefined) return undefined;
    if (seen.has(path)) return complain(node, 'a path is changed twice');
    seen.add(path);
    if (listed.has(path) === wanted) return { path, before };
    return complain(
      node,
      wanted ? 'a write is not in the manifest' : 'a remove is in the manifest',
    );
  };
  const writes = expectArray(found.writes, '"writes"', complain).map((node) => claim(node, true));
  const removes = expectArray(found.removes, '"removes"', complain).map((node) => {
    const remove = claim(node, false);
    if (remove === undefined) return undefined;
    const { path, before } = remove;
    return before === null ? complain(node, 'a remove must name a sha256') : { path, before };
  });
  return {
    manifest,
    before: expectBefore(found.before, complain) ?? null,
    writes: writes.filter((write) => write !== undefined),
    removes: removes.filter((remove) => remove !== undefined),
  };
}

function expectBefore(node: JsonNode | undefined, complain: Complain): string | null | undefined {
  if (node?.kind === 'literal' && node.value === null) return null;
  return expectText(node, '"before"', { ...SHA256, like: `${SHA256.like} or null` }, complain);
}
