import type { Mention } from './mention.ts';

/** What became of a mention. `unknown`: nobody can tell, or it is no assertion of today; never taken for a yes or a no. */
export type MentionVerdict =
  | { readonly verdict: 'found' | 'unknown'; readonly mention: Mention }
  | {
      readonly verdict: 'missing';
      readonly mention: Mention;
      /** Where it was looked for first, from the root; for an anchor, the file that it is not in. */
      readonly path: string | undefined;
      /** Where it went. */
      readonly movedTo?: string;
      /** What was most likely meant: a path, an anchor, a target, a branch, an addon. */
      readonly nearest?: string;
      /** The same in other letter case, as it is spelled in the repository. */
      readonly caseOf?: string;
      /** `count`: how many there are. */
      readonly actual?: number;
    };
