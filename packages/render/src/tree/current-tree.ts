import type { ManifestReading } from './read-manifest.ts';

/** What stands at one path below the output folder, seen without following symlinks. */
export type DiskEntry =
  | {
      readonly kind: 'file';
      /** Of the bytes. */
      readonly sha256: string;
      /** Permission bits, e.g. 0o644. */
      readonly mode: number;
      /** For diffs; undefined when the file is too large to show. */
      readonly text: string | undefined;
    }
  | {
      readonly kind: 'folder';
      /** Every file below it, and every empty folder with a `/` behind its name. */
      readonly holds: readonly string[];
    }
  | { readonly kind: 'symlink' }
  | { readonly kind: 'special' }
  | {
      /** A parent that is no folder stands in the way. */
      readonly kind: 'behind';
      readonly parent: string;
      readonly is: 'file' | 'symlink' | 'special';
    };

/**
 * What a killed render left: `none`; `interrupted`: it had committed, and the tree is read as its new
 * one; `abandoned`: scratch files only, and the tree on disk is whole.
 */
export type RenderState = 'none' | 'interrupted' | 'abandoned';

/** The output folder as it is, at the paths that matter. A path without an entry has nothing on it. */
export interface CurrentTree {
  readonly entries: ReadonlyMap<string, DiskEntry>;
  readonly manifest: ManifestReading | undefined;
  readonly state: RenderState;
  /** Files in the folder that nobody rendered, e.g. `.env`. Counting stops at 10 000. */
  readonly unmanaged: number;
}
