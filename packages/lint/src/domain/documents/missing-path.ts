import type { Severity } from '@stackwright/core';
import type { Context, Problem, ProposedFix } from '../../rule.ts';
import type { MissingMention } from './missing-mentions.ts';
import { writtenPath } from './written-path.ts';

/** A missing file in words: where it went, how it is spelled, or what it may have been. */
export function missingPath(
  found: MissingMention,
  severity: Severity,
  { textOf }: Context<'documents'>,
): Problem {
  const { file, missing } = found;
  const { mention, path, movedTo, caseOf, nearest } = missing;
  const now = movedTo ?? caseOf;
  const likely = now ?? nearest;
  const written = likely === undefined ? undefined : writtenPath(likely, file, mention);
  return {
    at: { file, at: mention.span },
    severity,
    what: `There is no \`${path ?? mention.text}\`.`,
    why: whyOf(found),
    fix:
      likely === undefined
        ? 'Name what there is now, remove it, or say that it is past.'
        : `${now === undefined ? 'Did you mean' : 'Write'} \`${written ?? likely}\`${now === undefined ? '?' : '.'}`,
    fixes: fixesOf(found, written, now === undefined ? 'unsafe' : 'safe', textOf(file)),
  };
}

function whyOf({ missing: { movedTo, caseOf, nearest } }: MissingMention): string {
  if (movedTo !== undefined) return `It went to \`${movedTo}\`, as git's history tells.`;
  if (caseOf !== undefined)
    return `The repository spells it \`${caseOf}\`: on Linux and in a link that is another file.`;
  if (nearest !== undefined) return `A file of that name is \`${nearest}\`.`;
  return 'Whoever follows the page finds nothing there, and nothing tells where it went.';
}

/** Only where the text is still what was read: spans of damaged documents are not to be trusted. */
function fixesOf(
  { file, missing: { mention } }: MissingMention,
  written: string | undefined,
  safety: ProposedFix['safety'],
  text: string | undefined,
): readonly ProposedFix[] {
  const { start, end } = mention.span;
  if (written === undefined || text?.slice(start.offset, end.offset) !== mention.text) return [];
  return [
    {
      description: `write \`${written}\``,
      safety,
      edits: [{ file, span: mention.span, text: written }],
    },
  ];
}
