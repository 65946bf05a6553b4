import type { Mention } from '../mention.ts';
import type { MentionVerdict } from '../mention-verdict.ts';
import { groupBy } from '@stackwright/core';
import { folderOf } from '../paths/resolve.ts';
import type { RepositoryFacts } from '../repository-facts.ts';
import { judgePath } from './paths.ts';

/**
 * Holds drawn trees against the files: each is rooted where most of its lines are found, at least half of them and three. Of a folder
 * that is missing, what is drawn in it is not told again.
 */
export function judgeDrawings(
  mentions: readonly Mention[],
  facts: RepositoryFacts,
): ReadonlyMap<Mention, MentionVerdict> {
  const drawn = mentions.filter(({ drawing }) => drawing !== undefined);
  const verdicts = new Map<Mention, MentionVerdict>();
  for (const lines of groupBy(drawn, ({ drawing }) => drawing).values()) {
    const root = rootOf(lines, facts);
    const missing = new Set<string>();
    for (const mention of lines) {
      const path = root === undefined ? undefined : mention.paths?.[root];
      verdicts.set(mention, judgeLine(mention, path, missing, facts));
    }
  }
  return verdicts;
}

function judgeLine(
  mention: Mention,
  path: string | undefined,
  missing: Set<string>,
  facts: RepositoryFacts,
): MentionVerdict {
  if (path === undefined || mention.stance !== 'asserted') return { verdict: 'unknown', mention };
  if (isBelow(path, missing)) return { verdict: 'unknown', mention };
  const { weak: _, ...rest } = mention;
  const verdict = judgePath({ ...rest, paths: [path] }, facts);
  if (verdict.verdict === 'missing') missing.add(path);
  return { ...verdict, mention };
}

function isBelow(path: string, missing: ReadonlySet<string>): boolean {
  for (let at = folderOf(path); at !== ''; at = folderOf(at)) if (missing.has(at)) return true;
  return false;
}

/** Which of the places that a tree may be rooted in has most of its lines. */
function rootOf(lines: readonly Mention[], facts: RepositoryFacts): number | undefined {
  const places = lines[0]?.paths?.length ?? 0;
  let best: { readonly root: number; readonly found: number } | undefined;
  for (let root = 0; root < places; root += 1) {
    const found = lines.filter(({ paths }) => facts.has(paths?.[root] ?? '') === true).length;
    if (found > (best?.found ?? 0)) best = { root, found };
  }
  if (best === undefined || best.found * 2 < lines.length || best.found < Math.min(3, lines.length))
    return undefined;
  return best.root;
}
