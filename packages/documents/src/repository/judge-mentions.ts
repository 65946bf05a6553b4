import type { DocumentReading } from '../reading.ts';
import { judgeDrawings } from './judging/drawings.ts';
import { judgeLink } from './judging/links.ts';
import { judgeBranch, judgeCount, judgeModule, judgeTarget } from './judging/names.ts';
import { judgePath } from './judging/paths.ts';
import type { Mention } from './mention.ts';
import type { MentionVerdict } from './mention-verdict.ts';
import type { RepositoryFacts } from './repository-facts.ts';

/** Holds what a document names of its repository against what is known of that, in the order of its mentions. */
export function judgeMentions(
  { file, mentions }: Pick<DocumentReading, 'file' | 'mentions'>,
  facts: RepositoryFacts,
): readonly MentionVerdict[] {
  const drawn = judgeDrawings(mentions, facts);
  return mentions.map((mention) => drawn.get(mention) ?? judgeOne(file, mention, facts));
}

/**
 * Paths that verdicts were found missing at, all places where each may be meant: what git's history is to be asked for.
 */
export function missingPaths(verdicts: readonly MentionVerdict[]): readonly string[] {
  return [
    ...new Set(
      verdicts.flatMap(({ verdict, mention }) =>
        verdict === 'found' ? [] : [...(mention.paths ?? []), ...(mention.checkout ?? [])],
      ),
    ),
  ];
}

function judgeOne(file: string, mention: Mention, facts: RepositoryFacts): MentionVerdict {
  if (mention.stance !== 'asserted') return { verdict: 'unknown', mention };
  switch (mention.kind) {
    case 'path':
      return judgePath(mention, facts);
    case 'link':
      return judgeLink(file, mention, facts);
    case 'branch':
      return judgeBranch(mention, facts);
    case 'target':
      return judgeTarget(mention, facts);
    case 'module':
      return judgeModule(mention, facts);
    case 'count':
      return judgeCount(mention, facts);
  }
}
