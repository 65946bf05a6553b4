import { compareText, formatPath } from '@stackwright/core';
import type { Artefact } from '@stackwright/core';

import { describeCollision, findCollisions } from './collision.ts';
import { pathProblem } from './safe-path.ts';

/** SHA-256 of a text in UTF-8, as 64 lower-case hex digits. Passed in: pure code has no `node:crypto`. */
export type Hash = (text: string) => string;

/** One rendered file as the manifest remembers it. */
export interface ManifestEntry {
  readonly path: string;
  readonly renderer: string;
  readonly mode: Artefact['mode'];
  /** Of the text that was written. */
  readonly sha256: string;
  /** Dotted paths of stack.yaml that the text follows from, sorted. */
  readonly sources: readonly string[];
}

/** What the last render knew of a zone, so that its serial grows only when its records change. */
export interface ZoneMemory {
  /** SOA serial, 1 to 2^32-1. */
  readonly serial: number;
  /** SHA-256 of the canonical records. */
  readonly records: string;
}

/** What the last render wrote. */
export interface Manifest {
  /** Sorted by path. */
  readonly artefacts: readonly ManifestEntry[];
  readonly zones: ReadonlyMap<string, ZoneMemory>;
}

/** What a render wants to stand on disk. */
export interface Rendering {
  readonly artefacts: readonly Artefact[];
  readonly zones: ReadonlyMap<string, ZoneMemory>;
  /** What a partial render leaves as the last one remembers it. */
  readonly kept?: readonly ManifestEntry[];
}

/**
 * The manifest of a rendering.
 * @throws when a path is unsafe or two artefacts claim one path: a renderer's bug, not the user's.
 */
export function manifestOf({ artefacts, zones, kept = [] }: Rendering, hash: Hash): Manifest {
  refuseBadClaims(artefacts);
  const entries = artefacts.map(({ path, text, mode, renderer, sources }) => ({
    path,
    renderer,
    mode,
    sha256: hash(text),
    sources: [...new Set(sources.map(formatPath))].toSorted(compareText),
  }));
  const all = [...entries, ...kept];
  return { artefacts: all.toSorted((a, b) => compareText(a.path, b.path)), zones };
}

/** The manifest's text: stable key order, one line group an artefact, so that diffs are readable. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifestValue(manifest), null, 2)}\n`;
}

/** The manifest as plain JSON data, keys in the order of the file. */
export function manifestValue({ artefacts, zones }: Manifest) {
  const sorted = [...zones].toSorted(([a], [b]) => compareText(a, b));
  return {
    version: 1,
    artefacts: artefacts.map(({ path, renderer, mode, sha256, sources }) => ({
      path,
      renderer,
      mode: `0${mode.toString(8)}`,
      sha256,
      sources,
    })),
    zones: Object.fromEntries(
      sorted.map(([zone, { serial, records }]) => [zone, { serial, records }]),
    ),
  };
}

function refuseBadClaims(artefacts: readonly Artefact[]): void {
  const owner = (path: string) =>
    artefacts
      .filter((a) => a.path === path)
      .map(({ renderer }) => renderer)
      .join(' and ');
  for (const { path, renderer } of artefacts) {
    const problem = pathProblem(path);
    if (problem !== undefined) {
      throw new Error(
        `renderer ${renderer}: bad artefact path ${JSON.stringify(path)}: ${problem}`,
      );
    }
  }
  const [collision] = findCollisions(artefacts.map(({ path }) => path));
  if (collision === undefined) return;
  const owners = new Set([owner(collision.first), owner(collision.second)]);
  throw new Error(`artefacts collide (${[...owners].join(', ')}): ${describeCollision(collision)}`);
}
