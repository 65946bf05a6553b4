import type { EnvironmentFile } from '../../code-tree.ts';

/** A file of a repository. */
export interface ListedFile {
  /**
   * Relative to the root, `/` between parts. Bytes that are no UTF-8 stand as `\xff`, so that two names
   * never look the same.
   */
  readonly path: string;
  /** The name on the disk, a byte a character; only where `path` does not tell it. */
  readonly bytes?: string;
  /**
   * git's hash of the content; only where git says that the file is as it was staged. A file that git
   * converts on its way to the disk (line ends, filters) has other bytes: those who read it will see.
   */
  readonly blob?: string;
}

/** The files of a folder. */
export interface Listing {
  /** Each once, in no order that means anything. */
  readonly files: readonly ListedFile[];
  /** Folders with a repository of their own; what git tells of them is listed as well. */
  readonly repositories: readonly string[];
  /** What is there all the same, and nobody reads: symbolic links, and files that a sparse checkout leaves out. */
  readonly unread?: readonly string[];
  /** What is not listed, and why. */
  readonly skipped: readonly Skipped[];
  /** Files of variables that git told of. */
  readonly environment: readonly EnvironmentFile[];
}

/** Something that was not looked at: a path below the root or words for it, and a phrase that says why. */
export interface Skipped {
  readonly what: string;
  readonly why: string;
}
