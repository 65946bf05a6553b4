import type { Mention } from '../mention.ts';
import type { MentionVerdict } from '../mention-verdict.ts';
import { folderOf } from '../paths/resolve.ts';
import type { RepositoryFacts } from '../repository-facts.ts';

/** Holds a path against the files. It is found where any place that it may be meant from has it. */
export function judgePath(mention: Mention, facts: RepositoryFacts): MentionVerdict {
  const { paths = [], weak } = mention;
  const [first] = paths;
  const known = paths.map((path) => facts.has(path));
  const went = checkoutClue(mention, facts);
  if (went !== undefined) return { verdict: 'missing', mention, ...went };
  if (known.includes(true))
    return { verdict: isElsewhere(mention, known, facts) ? 'unknown' : 'found', mention };
  if (first === undefined || known.includes(undefined)) return { verdict: 'unknown', mention };
  if (paths.some((path) => facts.isIgnored?.(path) === true))
    return { verdict: 'unknown', mention };
  const isDrawn = mention.drawing !== undefined;
  const clue = clueTo(paths, facts);
  // It may be meant as seen from a folder that the words name: where it went to, it ends in the same way.
  const isPart = (facts.endingIn?.(shortest(paths)).length ?? 0) > 0;
  if (isPart && !isDrawn && (weak === true || clue === undefined))
    return { verdict: 'unknown', mention };
  if (clue !== undefined) return { verdict: 'missing', mention, path: first, ...clue };
  // A program's own files, or another repository's: this one has none of that kind.
  if (!isDrawn && facts.hasKind?.(first) === false) return { verdict: 'unknown', mention };
  const isOwn = isDrawn || (weak === true ? isFileIn(mention, facts) : isRooted(mention, facts));
  if (!isOwn) return { verdict: 'unknown', mention };
  const nearest = alikeTo(first, facts);
  return { verdict: 'missing', mention, path: first, ...(nearest !== undefined && { nearest }) };
}

/** Seen from the document it is there, but the commands went to another folder. */
function isElsewhere(
  { checkout = [] }: Mention,
  [atRoot]: readonly (boolean | undefined)[],
  facts: RepositoryFacts,
): boolean {
  return (
    checkout.length > 0 && atRoot === false && checkout.every((path) => facts.has(path) === false)
  );
}

/** Where a path of a checkout went, of which git's history alone tells that it was there. */
function checkoutClue({ checkout = [] }: Mention, facts: RepositoryFacts) {
  if (checkout.some((path) => facts.has(path) !== false)) return undefined;
  for (const path of checkout) {
    const movedTo = facts.movedTo(path);
    if (movedTo !== undefined) return { path, movedTo };
  }
  return undefined;
}

/** What tells that a path was one of this repository: it went elsewhere, or differs in letter case alone. */
function clueTo(paths: readonly string[], facts: RepositoryFacts) {
  for (const path of paths) {
    const caseOf = facts.spelling?.(path);
    if (caseOf !== undefined) return { caseOf };
    const movedTo = facts.movedTo(path);
    if (movedTo !== undefined) return { movedTo };
  }
  return undefined;
}

/** The one file of that name elsewhere in the tree, for names that are not everywhere. */
export function alikeTo(path: string, facts: RepositoryFacts): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (
    /^(?:index|main|readme|__init__|__manifest__|config|settings|dockerfile|makefile|license)(?:\.|$)/i.test(
      name,
    )
  )
    return undefined;
  const all = facts.endingIn?.(name) ?? [];
  const top = facts.has(name) === true ? [name] : [];
  const [only, ...others] = [...top, ...all];
  return others.length === 0 ? only : undefined;
}

/** All places end in what was written. */
function shortest(paths: readonly string[]): string {
  return paths.reduce((least, path) => (path.length < least.length ? path : least));
}

/** Whether the words name a file, and a folder that is there: from the root, or two parts deep and more. */
function isFileIn({ text, paths = [] }: Mention, facts: RepositoryFacts): boolean {
  const bare = text.replace(/^(?:\.\/)+/, '').replace(/(?::[\d:,-]+|#L[\dL-]+)$/, '');
  const parts = bare.split('/').length;
  if (parts < 2 || !/\.\w+$/.test(bare)) return false;
  return paths.some(
    (path, index) => (index === 0 || parts > 2) && facts.has(folderOf(path)) === true,
  );
}

/** Folders at the top that are a repository's own; `config` and `src` are in every program that it may speak of. */
const OWN: ReadonlySet<string> = new Set(
  'docs scripts tools .github generated infra infrastructure deploy deployment ansible terraform k8s helm playbooks runbooks ops'.split(
    ' ',
  ),
);

/** A path whose folder is there, or whose first one only a repository of one's own has. */
function isRooted({ text, paths = [] }: Mention, facts: RepositoryFacts): boolean {
  const [top = ''] = (paths[0] ?? '').split('/');
  if (OWN.has(top) && !text.includes('*')) return true;
  return paths.some((path) => facts.has(folderOf(path)) === true);
}
