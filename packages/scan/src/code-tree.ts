import type { Extract } from './extract.ts';
import type { ManifestReading } from './manifest/manifest.ts';

/** A repository as the scanners saw it. */
export interface CodeTree {
  readonly addons: readonly Addon[];
  /** Files that say anything, by path, sorted. */
  readonly files: ReadonlyMap<string, Extract>;
  /** Files that were read or known by their hash, whether they say anything or not. */
  readonly scanned: number;
  /** What was not looked at, and why: binary, too big, unreadable, not fetched. */
  readonly skipped: readonly { readonly what: string; readonly why: string }[];
  /** Files of variables that git knows of; empty where nobody asked git. */
  readonly environment: readonly EnvironmentFile[];
}

/** A file of variables, such as `.env`, that git does not ignore. */
export interface EnvironmentFile {
  readonly path: string;
  readonly state: 'tracked' | 'untracked';
}

/** A folder with a manifest. */
export interface Addon {
  /** Technical name: the folder's. */
  readonly name: string;
  /** The folder, relative to the repository, `/` between parts. */
  readonly directory: string;
  /** Path of its manifest. */
  readonly file: string;
  readonly manifest: ManifestReading;
}
