import type { Span } from '@stackwright/core';
import type { Stance } from '../claims/claim.ts';

/** Something of the repository that a document names. */
export interface Mention {
  /**
   * `path`: a file or folder; `link`: the same, as the target of a link, with its anchor; `branch`; `target`: of make,
   * npm or their like; `module`: an addon; `count`: how many of something there are.
   */
  readonly kind: 'path' | 'link' | 'branch' | 'target' | 'module' | 'count';
  /** As written. */
  readonly text: string;
  readonly span: Span;
  readonly stance: Stance;
  /** `link`: what follows `#`, decoded; `target`: the program, e.g. `make`, `npm run`; `count`: what is counted, e.g. `modules`. */
  readonly of?: string;
  /** `count`: how many. */
  readonly count?: number;
  /**
   * `path`, `link`: from the repository's root, `/` between parts, as it follows from the document's place: more than one where
   * it may be meant from the root or from the document. Empty for what lies outside.
   */
  readonly paths?: readonly string[];
  /**
   * `path`: the words alone do not tell that it is this repository's; it is missing only where the repository tells so, e.g. by
   * the folder that should hold it.
   */
  readonly weak?: true;
  /**
   * `path`: where it is from the root if the folder that commands went to, `~/src/shop/scripts`, lies in a checkout of this repository.
   * Nobody knows: such a path is missing only where git's history tells where it went.
   */
  readonly checkout?: readonly string[];
  /**
   * `path`: number of the drawn tree that it is a line of, in the document. All lines of one have as many `paths`, each for
   * another place that the tree may be rooted in.
   */
  readonly drawing?: number;
}
