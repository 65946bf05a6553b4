import type { Span } from '@stackwright/core';

/** A value with the range of text that it was read from. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

/** What the manifest of an addon says, as Odoo reads it. Absent keys have Odoo's defaults. */
export interface Manifest {
  readonly name: Placed<string> | undefined;
  readonly version: Placed<string> | undefined;
  readonly license: Placed<string> | undefined;
  readonly author: Placed<string> | undefined;
  readonly website: Placed<string> | undefined;
  readonly category: Placed<string> | undefined;
  readonly developmentStatus: Placed<string> | undefined;
  readonly depends: readonly Placed<string>[];
  readonly excludes: readonly Placed<string>[];
  /** Addons whose presence installs this one; empty when it is not installed of itself. */
  readonly autoInstall: readonly Placed<string>[];
  /** Default true. */
  readonly installable: boolean;
  readonly pythonPackages: readonly Placed<string>[];
  readonly binaries: readonly Placed<string>[];
  /** Bundles and paths below `assets`. */
  readonly assets: readonly Placed<string>[];
}

/** Why a manifest is not one that can be read without running it. */
export interface ManifestMistake {
  readonly what: string;
  readonly span: Span;
}

/** A manifest, or everything that is wrong with it. */
export type ManifestReading =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly mistakes: readonly ManifestMistake[] };
