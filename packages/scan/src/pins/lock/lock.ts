/** The canonical lock: which commit of which repository stands in which folder. */
export interface Lock {
  /** Series of Odoo, e.g. `18.0`. */
  readonly series: string;
  readonly repositories: readonly LockedRepository[];
}

export interface LockedRepository {
  /** Folder of the checkout, relative to the lock. Unique. */
  readonly path: string;
  readonly url: string;
  /** The branch that the commit is on; undefined where it was not told. */
  readonly branch: string | undefined;
  /** A whole hash. */
  readonly commit: string;
  /** Technical names of its addons at that commit, or of those that are used. */
  readonly modules: readonly string[];
}

/** Version of the format. It changes when a reader of the old one would misread the new one. */
export const LOCK_VERSION = 1;

/** Where the lock stands, relative to stack.yaml. */
export const LOCK_FILE = 'oca.lock.json';
