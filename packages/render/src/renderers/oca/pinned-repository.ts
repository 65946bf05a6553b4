/** A repository of addons at its commit. */
export interface PinnedRepository {
  /** Folder of its checkout, relative to the repository of the stack. */
  readonly folder: string;
  readonly url: string;
  /** A whole hash. */
  readonly commit: string;
  readonly branch: string;
}
