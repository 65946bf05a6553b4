import { missingMentions } from '../../domain/documents/missing-mentions.ts';
import type { MissingMention } from '../../domain/documents/missing-mentions.ts';
import { missingPath } from '../../domain/documents/missing-path.ts';
import { lastingSeverityIn } from '../../domain/documents/severity.ts';
import type { Problem, Rule } from '../../rule.ts';

/** Source of how anchors are made: docs.github.com, basic writing and formatting syntax, section links. */
export const rule = {
  id: 'known-document-link',
  subject: 'documents',
  severity: 'warning',
  summary: 'Links between documents lead to a file that is there, and to a heading in it.',
  *check(context) {
    const { repository } = context.model;
    for (const found of missingMentions(context.model, 'link')) {
      const severity = lastingSeverityIn(found.class);
      const { path = '' } = found.missing;
      const isThere = path === found.file || repository.has(path) === true;
      yield isThere
        ? { ...missingAnchor(found, path), severity }
        : missingPath(found, severity, context);
    }
  },
} satisfies Rule<'documents'>;

function missingAnchor({ file, missing }: MissingMention, path: string): Problem {
  const { mention, nearest } = missing;
  const hash = mention.text.indexOf('#');
  const text = nearest === undefined ? undefined : `${mention.text.slice(0, hash)}#${nearest}`;
  return {
    at: { file, at: mention.span },
    what: `${path === file ? 'This page' : `\`${path}\``} has no heading \`#${mention.of}\`.`,
    why: 'The link opens the page at its top, and whoever follows it looks for the step in vain.',
    fix: text === undefined ? 'Name a heading that is there.' : `Did you mean \`${text}\`?`,
    fixes:
      text === undefined || hash === -1
        ? []
        : [
            {
              description: `write \`${text}\``,
              safety: 'unsafe',
              edits: [{ file, span: mention.span, text }],
            },
          ],
  };
}
