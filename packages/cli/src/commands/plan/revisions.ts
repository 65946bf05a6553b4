import { git } from '../lint/list-files.ts';

/** The commits that are compared, or why git cannot tell: sentences. */
export type Revisions =
  | {
      readonly ok: true;
      readonly base: string;
      readonly isMergeBase: boolean;
      /** Undefined for the files as they are. */
      readonly head: string | undefined;
    }
  | { readonly ok: false; readonly problem: string };

/** What the command line names. */
export interface RevisionNames {
  readonly base: string;
  readonly head: string | undefined;
  /** True when base itself is meant, and not the commit where head left it. */
  readonly isExact: boolean;
}

/** Finds the commits. Without `isExact` the base is the best common ancestor of both: what others did to the base since is no part of the change. */
export function findRevisions(cwd: string, { base, head, isExact }: RevisionNames): Revisions {
  if (git(cwd, ['rev-parse', '--is-inside-work-tree'])?.trim() !== 'true')
    return wrong(
      'git sees no repository here, so there is nothing to compare with. Run it inside one; where git does not trust its owner, `git config --global --add safe.directory` says that you do.',
    );
  const headCommit = commitOf(cwd, head ?? 'HEAD');
  if (headCommit === undefined)
    return wrong(
      head === undefined
        ? 'there is no commit here yet: nothing to compare with.'
        : unknownCommit(head),
    );
  const named = commitOf(cwd, base);
  if (named === undefined) return wrong(unknownCommit(base));
  const shown = head === undefined ? undefined : headCommit;
  if (isExact) return { ok: true, base: named, isMergeBase: false, head: shown };
  const common = git(cwd, ['merge-base', named, headCommit])?.trim();
  if (common !== undefined)
    return { ok: true, base: common, isMergeBase: common !== named, head: shown };
  const isShallow = git(cwd, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
  return wrong(
    isShallow
      ? `this clone is shallow, and where \`${base}\` was left is cut off. Run \`git fetch --unshallow\`; in CI, check out with \`fetch-depth: 0\`.`
      : `\`${base}\` and \`${head ?? 'HEAD'}\` have no commit in common. Name another base, or compare with it as it is: \`--exact\`.`,
  );
}

function commitOf(cwd: string, ref: string): string | undefined {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  return git(cwd, words)?.trim();
}

function unknownCommit(ref: string): string {
  return `git knows no commit \`${ref}\`. Run \`git fetch\`, or correct the name; in CI, check out with \`fetch-depth: 0\`.`;
}

function wrong(problem: string): Revisions {
  return { ok: false, problem };
}
