import type { Problem, ProposedFix } from '../../rule.ts';
import type { MissingMention } from './missing-mentions.ts';

/** Where a name that the repository does not know stands, and what was likely meant. */
export function missingName({
  file,
  missing: { mention, caseOf, nearest },
}: MissingMention): Pick<Problem, 'at' | 'fix' | 'fixes'> {
  const meant = caseOf ?? nearest;
  const fix: ProposedFix | undefined =
    meant === undefined
      ? undefined
      : {
          description: `write \`${meant}\``,
          safety: 'unsafe',
          edits: [{ file, span: mention.span, text: meant }],
        };
  return {
    at: { file, at: mention.span },
    fix:
      meant === undefined
        ? 'Name one that there is, or say that it is past.'
        : `Did you mean \`${meant}\`?`,
    fixes: fix === undefined ? [] : [fix],
  };
}
